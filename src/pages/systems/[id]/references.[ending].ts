import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../lib/atlas.ts';
import { systemCitations, citationFile } from '../../../lib/citations.ts';

const endings = ['bib', 'json'] as const;

export const getStaticPaths = (async () => {
  const { systems } = await getAtlas();
  return systems.flatMap(({ id }) => endings.map((ending) => ({ params: { id, ending } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', ending } }) => {
  const atlas = await getAtlas();
  return citationFile(systemCitations(atlas, id), ending as (typeof endings)[number]);
};
