import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { attribute, fileOf, type BuiltHtml, type BuiltSite } from '../lib/built-site.ts';
import type { SiteRule } from './site-rule.ts';

/** What may be sent for one page before anybody does anything, in bytes as Brotli sends them. */
const limits = {
  chapter: 50_000,
  medianChapter: 40_000,
  /** Any other page: a whole comparison of a large family is the heaviest. */
  page: 150_000,
  scripts: 6_000,
  fonts: 100_000,
};

/** Scripts and styles that a page asks for by itself, with what those scripts import. */
export function assetsOf(site: BuiltSite, page: BuiltHtml): { scripts: string[]; styles: string[] } {
  const linked = (tag: string, name: string, is: (element: BuiltHtml['elements'][number]) => boolean) =>
    page.elements
      .filter((element) => element.tagName === tag && is(element))
      .flatMap((element) => fileOf(site, attribute(element, name) ?? '') ?? []);
  const rel = (element: BuiltHtml['elements'][number]) => attribute(element, 'rel');
  const scripts = new Set([
    ...linked('script', 'src', () => true),
    ...linked('link', 'href', (e) => rel(e) === 'modulepreload'),
  ]);
  // A set grows while it is walked through, so that imports of imports are found as well.
  for (const script of scripts) for (const imported of importsOf(site, script)) scripts.add(imported);
  return {
    scripts: [...scripts],
    styles: [...new Set(linked('link', 'href', (element) => rel(element) === 'stylesheet'))],
  };
}

/** Scripts that a script imports before it runs. */
function importsOf({ folder, files }: BuiltSite, script: string): string[] {
  const text = readFileSync(join(folder, script), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu)]
    .map(([, target]) => posix.join(posix.dirname(script), target!))
    .filter((file) => files.has(file));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** HTML, styles and scripts of a page, diagrams included, in bytes as Brotli sends them. */
export function weightOf(site: BuiltSite, page: BuiltHtml): { total: number; scripts: number } {
  const { scripts, styles } = assetsOf(site, page);
  const weighed = sum(scripts.map(site.compressed));
  return { total: site.compressed(page.file) + weighed + sum(styles.map(site.compressed)), scripts: weighed };
}

export const pagesAreLight: SiteRule = {
  name: 'pages-are-light',
  protects: 'No page costs a reader more than it is worth: HTML, styles, scripts and fonts are bounded.',
  *check(site) {
    const chapters: number[] = [];
    for (const page of site.pages) {
      const { total, scripts } = weightOf(site, page);
      const isChapter = /^chapters\/.+\/index\.html$/u.test(page.file);
      if (isChapter) chapters.push(total);
      const most = isChapter ? limits.chapter : limits.page;
      if (total > most) yield { file: page.file, found: `${total} bytes`, wanted: `at most ${most}` };
      if (scripts > limits.scripts) {
        yield { file: page.file, found: `${scripts} bytes of scripts`, wanted: `at most ${limits.scripts}` };
      }
    }
    const median = chapters.sort((a, b) => a - b)[chapters.length >> 1] ?? 0;
    if (median > limits.medianChapter) {
      yield {
        file: 'chapters/',
        found: `a median of ${median} bytes`,
        wanted: `at most ${limits.medianChapter}`,
      };
    }
    const fonts = [...site.files].filter((file) => file.endsWith('.woff2'));
    const fontBytes = sum(fonts.map(site.compressed));
    if (fontBytes > limits.fonts) {
      yield { file: '_astro/', found: `${fontBytes} bytes of fonts`, wanted: `at most ${limits.fonts}` };
    }
  },
};
