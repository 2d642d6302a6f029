import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from '../../src/model/pages.ts';
import { attribute } from '../lib/built-site.ts';
import type { SiteRule } from './site-rule.ts';

export const pagesAreComplete: SiteRule = {
  name: 'pages-are-complete',
  protects:
    'Every record has its page; every page has a title of its own, a description, one main heading, a Markdown version, a preview picture, and a place in the sitemap.',
  *check(site, atlas) {
    const expected = pagesOf(atlas).map(({ address }) => `${address.slice(1)}index.html`);
    const built = new Set(site.pages.map(({ file }) => file));
    for (const file of expected)
      if (!built.has(file)) yield { file, found: 'no page', wanted: 'one for every record' };
    const listed = new Set([...expected, '404.html']);
    const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
    const titles = new Map<string, string>();
    for (const page of site.pages) {
      const { file, elements } = page;
      if (!listed.has(file))
        yield { file, found: 'a page that no list names', wanted: 'an entry in the list of pages' };
      const meta = (name: string) => {
        const found = elements.find(
          (element) => attribute(element, 'name') === name || attribute(element, 'property') === name,
        );
        return found && attribute(found, 'content');
      };
      if (!meta('description')) yield { file, found: 'no description', wanted: 'a sentence about the page' };
      const headings = elements.filter(({ tagName }) => tagName === 'h1').length;
      if (headings !== 1) yield { file, found: `${headings} main headings`, wanted: 'one' };
      const title = /<title>(.*?)<\/title>/su.exec(page.html)?.[1] ?? '';
      const other = titles.get(title);
      if (!title || other)
        yield {
          file,
          found: `the title "${title}"${other ? ` is also that of ${other}` : ''}`,
          wanted: 'a title of its own',
        };
      titles.set(title, file);
      if (file === '404.html') continue;
      if (!site.files.has(file.replace(/html$/u, 'md')))
        yield { file, found: 'no Markdown version', wanted: 'index.md beside it' };
      const picture = new URL(meta('og:image') ?? '', 'http://site.invalid').pathname.slice(
        site.basePath.length,
      );
      if (!site.files.has(picture))
        yield { file, found: `the preview picture ${picture} is not there`, wanted: 'a picture' };
      if (!sitemap.includes(`${page.path}</loc>`))
        yield { file, found: 'the sitemap does not name it', wanted: 'an entry' };
      for (const [, json = ''] of page.html.matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gsu,
      )) {
        try {
          const data = JSON.parse(json) as { '@type'?: string };
          if (!data['@type']) yield { file, found: 'JSON-LD without a type', wanted: 'a type of schema.org' };
        } catch (error) {
          yield { file, found: `JSON-LD that does not parse: ${(error as Error).message}`, wanted: 'JSON' };
        }
      }
    }
  },
};
