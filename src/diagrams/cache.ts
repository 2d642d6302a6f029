import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagram } from './diagram.ts';

/** A diagram as it is read and as it is drawn. */
export interface Drawing {
  diagram: Diagram;
  svg: string;
}

/** Folder for what can be made again, from the project's root: ATLAS_CACHE, or .cache. */
export const cacheFolder = (): string => process.env['ATLAS_CACHE'] ?? '.cache';

/**
 * Drawings by the content they are made from, in a folder of the project. A drawing depends on
 * its source, on Mermaid, on the fonts and on the code of this folder; when any of them changes,
 * so does its name, and it is drawn anew.
 */
export class DrawingCache {
  readonly #folder: string;
  readonly #base: string;

  constructor(root: string) {
    this.#folder = resolve(root, cacheFolder(), 'diagrams');
    const hash = createHash('sha256');
    const add = (folder: string, ending: string) => {
      for (const file of readdirSync(join(root, folder)).sort()) {
        if (file.endsWith(ending)) hash.update(file).update(readFileSync(join(root, folder, file)));
      }
    };
    add('src/diagrams', '.ts');
    add('src/assets/fonts', '.woff2');
    hash.update(readFileSync(join(root, 'node_modules/mermaid/package.json')));
    this.#base = hash.digest('hex');
  }

  #file(source: string): string {
    const name = createHash('sha256').update(this.#base).update(source).digest('hex').slice(0, 32);
    return join(this.#folder, `${name}.json`);
  }

  /** The drawing of a source, or undefined when it has not been drawn. */
  get(source: string): Drawing | undefined {
    const file = this.#file(source);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Drawing) : undefined;
  }

  set(source: string, drawing: Drawing): void {
    const file = this.#file(source);
    mkdirSync(this.#folder, { recursive: true });
    // Written aside and renamed, because several builds may draw at once.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(drawing));
    renameSync(aside, file);
  }
}
