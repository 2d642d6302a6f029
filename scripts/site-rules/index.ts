import { dataIsWhole } from './data-is-whole.ts';
import { htmlIsValid } from './html-is-valid.ts';
import { linksResolve } from './links-resolve.ts';
import { nothingFromElsewhere } from './nothing-from-elsewhere.ts';
import { pagesAreComplete } from './pages-are-complete.ts';
import { pagesAreLight } from './pages-are-light.ts';
import type { SiteRule } from './site-rule.ts';
import { staleShows } from './stale-shows.ts';

/** Every rule about the built site. */
export const siteRules: readonly SiteRule[] = [
  linksResolve,
  htmlIsValid,
  pagesAreComplete,
  pagesAreLight,
  nothingFromElsewhere,
  staleShows,
  dataIsWhole,
];
