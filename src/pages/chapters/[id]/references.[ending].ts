import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../lib/atlas.ts';
import { chapterCitations, citationFile } from '../../../lib/citations.ts';

const endings = ['bib', 'json'] as const;

export const getStaticPaths = (async () => {
  const { chapters } = await getAtlas();
  return chapters.flatMap(({ id }) => endings.map((ending) => ({ params: { id, ending } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', ending } }) => {
  const atlas = await getAtlas();
  return citationFile(chapterCitations(atlas, id), ending as (typeof endings)[number]);
};
