import type { Atlas } from '../../src/model/atlas.ts';
import type { BuiltSite } from '../lib/built-site.ts';

/** Something a reader of the built site would stumble over. */
export interface SiteProblem {
  /** File below the site's folder. */
  file: string;
  found: string;
  wanted: string;
}

/** One promise about the built site, checked on what was built, not on what was meant. */
export interface SiteRule {
  name: string;
  /** What the rule protects, as a sentence. */
  protects: string;
  check: (site: BuiltSite, atlas: Atlas) => Iterable<SiteProblem> | Promise<SiteProblem[]>;
}
