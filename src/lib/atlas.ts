import { readFileSync, statSync } from 'node:fs';
import { getCollection, type CollectionKey } from 'astro:content';
import { buildAtlas, type Atlas, type AtlasData } from '../model/atlas.ts';

let built: { atlas: Atlas; from: number } | undefined;
const indexFile = '.atlas/data/index.json';

/** The atlas, from the content collections. Built once, and while developing again when the store changed. */
export async function getAtlas(): Promise<Atlas> {
  const from = import.meta.env.DEV ? statSync(indexFile).mtimeMs : 0;
  if (built?.from === from) return built.atlas;
  const all = async (name: CollectionKey) =>
    (await getCollection(name)).map(({ id, data }) => ({ ...data, id })) as never;
  const index = JSON.parse(readFileSync(indexFile, 'utf8')) as { asOf: string };
  const data: AtlasData = {
    families: await all('families'),
    systems: await all('systems'),
    dimensions: await all('dimensions'),
    claims: await all('claims'),
    sources: await all('sources'),
    terms: await all('terms'),
    findings: await all('findings'),
    events: await all('events'),
    chapters: await all('chapterFacts'),
    asOf: index.asOf,
  };
  built = { atlas: buildAtlas(data), from };
  return built.atlas;
}
