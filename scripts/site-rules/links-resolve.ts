import { attribute, fileOf } from '../lib/built-site.ts';
import type { SiteRule } from './site-rule.ts';

export const linksResolve: SiteRule = {
  name: 'links-resolve',
  protects: 'Every link, picture, script and style of the site leads to a file and an anchor that exist.',
  *check(site) {
    const pageOf = new Map(site.pages.map((page) => [page.file, page]));
    for (const page of site.pages) {
      const here = new URL(page.path, 'http://site.invalid');
      for (const element of page.elements) {
        for (const name of ['href', 'src', 'action'] as const) {
          const target = attribute(element, name);
          if (target === undefined) continue;
          const url = new URL(target, here);
          if (url.host !== here.host) continue;
          const file = fileOf(site, url.pathname);
          if (!file) {
            yield {
              file: page.file,
              found: `${name}="${target}" leads to nothing`,
              wanted: 'an existing page or file',
            };
            continue;
          }
          const anchor = decodeURIComponent(url.hash.slice(1));
          if (anchor && !pageOf.get(file)?.ids.has(anchor)) {
            yield {
              file: page.file,
              found: `${name}="${target}" names an anchor that is not there`,
              wanted: `an id of ${file}`,
            };
          }
        }
      }
    }
  },
};
