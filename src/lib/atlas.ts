import { readFileSync } from 'node:fs';
import { getCollection, type CollectionKey } from 'astro:content';
import { buildAtlas, type Atlas, type AtlasData } from '../model/atlas.ts';

let built: Atlas | undefined;

/**
 * The atlas, from the content collections. Built once; while developing, anew for every page, so
 * that a change of the data shows.
 */
export async function getAtlas(): Promise<Atlas> {
  if (built && !import.meta.env.DEV) return built;
  const all = async (name: CollectionKey) =>
    (await getCollection(name)).map(({ id, data }) => ({ ...data, id })) as never;
  const index = JSON.parse(readFileSync('.atlas/data/index.json', 'utf8')) as { asOf: string };
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
  built = buildAtlas(data);
  return built;
}
