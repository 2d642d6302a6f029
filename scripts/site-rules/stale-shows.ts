import { isStale } from '../../src/model/values.ts';
import { attribute } from '../lib/built-site.ts';
import type { SiteRule } from './site-rule.ts';

export const staleShows: SiteRule = {
  name: 'stale-shows',
  protects: 'An answer past its half-life says so wherever its evidence is shown, and no other one does.',
  *check({ pages }, atlas) {
    const stale = new Set(
      atlas.claims
        .filter((claim) => isStale(claim, atlas.dimension(claim.dimension), atlas.asOf))
        .map(({ id }) => id),
    );
    const pageOf = new Map(pages.map((page) => [page.file, page]));
    for (const { id } of atlas.systems) {
      const file = `systems/${id}/index.html`;
      const page = pageOf.get(file);
      if (!page) {
        yield { file, found: 'the page is not there', wanted: 'a page for every system' };
        continue;
      }
      const shown = page.elements.filter((element) => attribute(element, 'dataStale') !== undefined).length;
      const due = [...stale].filter((claim) => claim.startsWith(`${id}/`)).length;
      if (shown !== due)
        yield { file, found: `${shown} answers are marked stale`, wanted: `${due} are past their half-life` };
    }
    for (const { id } of atlas.families) {
      const file = `compare/${id}/index.html`;
      const elements = pageOf.get(file)?.elements ?? [];
      const shown = elements.filter((element) => attribute(element, 'dataStale') !== undefined).length;
      const due = [...stale].filter((claim) => atlas.dimension(claim.split('/')[1]!).family === id).length;
      if (shown !== due)
        yield { file, found: `${shown} cells are marked stale`, wanted: `${due} are past their half-life` };
    }
  },
};
