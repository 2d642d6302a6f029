import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../lib/atlas.ts';
import { citablePages, citationFile, type CitablePage } from '../../lib/citations.ts';

const endings = ['bib', 'json'] as const;

export const getStaticPaths = (async () =>
  citablePages(await getAtlas()).flatMap(({ address, items }) =>
    endings.map((ending) => ({
      params: { page: address.slice(1, -1), ending },
      props: { items, ending },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<CitablePage, 'items'> & { ending: (typeof endings)[number] }> = ({ props }) =>
  citationFile(props.items, props.ending);
