import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { htmlToHast } from 'satteri';
import { pagesIn } from './pages-in.ts';

/** What a reader of the page does not read as its text: notes that come again, controls, drawings. */
const leftOut = new Set(['note', 'tools', 'permalink', 'bar', 'sql', 'legend', 'more-results']);
const leftOutTags = new Set([
  'svg',
  'script',
  'style',
  'template',
  'dialog',
  'form',
  'button',
  'nav',
  'noscript',
]);

const classesOf = ({ properties }: Element) => properties['className'] ?? [];

/**
 * A page's `<main>` as Markdown: what it says, without its controls. Links become absolute, so
 * that the text can be read anywhere. Diagrams appear as their Mermaid source.
 */
export function pageMarkdown(html: string, pageUrl: string): string {
  const page = htmlToHast(html);
  const main = find(page, (element) => element.tagName === 'main');
  const title = find(page, (element) => element.tagName === 'title');
  if (!main) throw new Error('the page has no <main>');
  prune(main, pageUrl);
  const markdown = toMarkdown(toMdast(main, { newlines: false }), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    rule: '-',
  });
  const head = `<!-- ${pageUrl}${title ? ` · ${textOf(title).replaceAll('--', '–')}` : ''} -->`;
  return `${head}\n\n${markdown.trim()}\n`;
}

function find(node: Nodes, is: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && is(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function prune(parent: Parents, pageUrl: string): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false;
    if (child.type !== 'element') return true;
    const classes = classesOf(child);
    if (leftOutTags.has(child.tagName) || classes.some((name) => leftOut.has(name))) return false;
    if (classes.includes('source')) {
      // The source of a diagram is its Markdown form; its summary is a label of the page.
      child.tagName = 'div';
      child.children = child.children.filter(
        (inner) => inner.type !== 'element' || inner.tagName !== 'summary',
      );
      const code = find(child, (element) => element.tagName === 'code');
      if (code) code.properties['className'] = ['language-mermaid'];
    }
    if (child.tagName === 'sup' && classes.includes('ref')) {
      child.children = [{ type: 'text', value: `[${textOf(child)}]` }];
    }
    if (child.tagName === 'a' && typeof child.properties['href'] === 'string') {
      child.properties['href'] = new URL(child.properties['href'], pageUrl).href;
    }
    if (child.tagName === 'caption') return false;
    prune(child, pageUrl);
    return true;
  });
}

/** Writes `index.md` beside every page below `folder`. */
export function writeMarkdown(folder: string, siteUrl: string, basePath: string): number {
  const pages = pagesIn(folder);
  for (const { file, address } of pages) {
    const url = `${siteUrl}${basePath}${address.slice(1)}`;
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file.replace(/\.html$/u, '.md')), pageMarkdown(html, url));
  }
  return pages.length;
}
