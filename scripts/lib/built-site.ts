import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { filesBelow } from '../../src/records/load.ts';

/** One page of a built site, read. */
export interface BuiltHtml {
  /** File below the site's folder. */
  file: string;
  /** Address below the host, with the base path: what stands in a browser. */
  path: string;
  html: string;
  /** Every element of the page, in the order of the text. */
  elements: Element[];
  ids: Set<string>;
}

/** A built site, for rules about what a reader gets. */
export interface BuiltSite {
  folder: string;
  /** Base path, with a slash at both ends. */
  basePath: string;
  /** Every file, below the folder and with slashes. */
  files: Set<string>;
  pages: BuiltHtml[];
  /** Size of a file as Brotli sends it, in bytes. */
  compressed: (file: string) => number;
}

/** Reads a built site, or those of its pages whose files are asked for. */
export function readBuiltSite(
  folder: string,
  basePath: string,
  isAskedFor: (file: string) => boolean = () => true,
): BuiltSite {
  const files = filesBelow(folder, '.').map((file) => file.replace(/^\.\//u, ''));
  const sizes = new Map<string, number>();
  return {
    folder,
    basePath,
    files: new Set(files),
    pages: files
      .filter((file) => file.endsWith('.html') && isAskedFor(file))
      .map((file) => readPage(folder, basePath, file)),
    compressed: (file) => {
      const known = sizes.get(file);
      if (known !== undefined) return known;
      const size = brotliCompressSync(readFileSync(join(folder, file))).length;
      sizes.set(file, size);
      return size;
    },
  };
}

function readPage(folder: string, basePath: string, file: string): BuiltHtml {
  const html = readFileSync(join(folder, file), 'utf8');
  const elements: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') elements.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(htmlToHast(html));
  const ids = new Set(elements.flatMap(({ properties }) => (properties['id'] ? [properties['id']] : [])));
  const path = `${basePath}${file.replace(/(?<=^|\/)index\.html$/u, '')}`;
  return { file, path, html, elements, ids };
}

/** An attribute as text. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The file of a site that a path leads to; undefined when there is none. */
export function fileOf(site: BuiltSite, path: string): string | undefined {
  if (!path.startsWith(site.basePath)) return undefined;
  const rest = decodeURIComponent(path.slice(site.basePath.length));
  const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  return site.files.has(file) ? file : undefined;
}
