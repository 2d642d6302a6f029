import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../lib/atlas.ts';
import { citationFile } from '../../../lib/citations.ts';
import { cslItem } from '../../../model/citation.ts';

const endings = ['bib', 'json'] as const;

export const getStaticPaths = (async () => {
  const { sources } = await getAtlas();
  return sources.flatMap(({ id }) => endings.map((ending) => ({ params: { id, ending } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', ending } }) => {
  const atlas = await getAtlas();
  return citationFile([cslItem(atlas.source(id))], ending as (typeof endings)[number]);
};
