import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadChapters } from '../../src/chapters/load.ts';
import type { ChapterFile } from '../../src/chapters/chapter-file.ts';
import { buildAtlas, type Atlas } from '../../src/model/atlas.ts';
import { loadEditorial } from '../../src/records/editorial-file.ts';
import { filesBelow, loadRecords } from '../../src/records/load.ts';
import type { Problem } from '../../src/records/problem.ts';
import type { Records } from '../../src/records/records.ts';
import { problemsOf } from '../../src/rules/index.ts';
import { compileDatabase } from '../../src/store/compile.ts';
import { dataPackage, publishedFiles, type PackagedFile } from '../../src/store/export.ts';
import { publish } from '../../src/store/publish.ts';
import { asOf } from './as-of.ts';

/** Where the compiled store lies, from the project's root. */
export const storeFolder = '.atlas/data';

/** What reading the project gave: the atlas, or the problems in its way; and what it was read from. */
export type Reading = { records: Records; chapters: ChapterFile[]; readFrom: string } & (
  { problems: []; atlas: Atlas } | { problems: [Problem, ...Problem[]]; atlas: undefined }
);

/** Reads and validates the data and the chapters below `root`. */
export async function readProject(root: string): Promise<Reading> {
  const readFrom = fingerprint(root);
  const records = loadRecords(root);
  const chapters = await loadChapters(root);
  const today = new Date().toISOString().slice(0, 10);
  const [first, ...rest] = problemsOf({ records, chapters, editorial: loadEditorial(root), today });
  if (first) return { records, chapters, readFrom, problems: [first, ...rest], atlas: undefined };
  const checked = [...records.entries.claim.values()].map(({ record }) => record.checked).sort();
  const atlas = buildAtlas(publish(records, chapters, asOf(root, checked.at(-1) ?? today)));
  return { records, chapters, readFrom, problems: [], atlas };
}

/** Writes the store below `root`, aside first, so that readers see the old one or the new one. */
export function writeStore(
  root: string,
  { atlas, chapters, readFrom }: Extract<Reading, { atlas: Atlas }>,
): void {
  const folder = join(root, storeFolder);
  const aside = `${folder}-${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const packaged: PackagedFile[] = [];
  const remember = (path: string, content: string | Buffer) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    packaged.push({ path, bytes: Buffer.byteLength(content), sha256 });
  };
  for (const [path, text] of publishedFiles(atlas)) {
    mkdirSync(dirname(join(aside, path)), { recursive: true });
    writeFileSync(join(aside, path), text);
    remember(path, text);
  }
  compileDatabase(join(aside, 'atlas.sqlite'), atlas, chapters);
  remember('atlas.sqlite', readFileSync(join(aside, 'atlas.sqlite')));
  writeFileSync(join(aside, 'datapackage.json'), dataPackage(atlas, packaged));
  const old = `${folder}-old-${process.pid}`;
  rmSync(old, { recursive: true, force: true });
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(aside, folder);
    writeFileSync(join(root, '.atlas/fingerprint'), readFrom);
  } catch (error) {
    // Another process was faster, and its store is as good.
    if (!existsSync(folder)) throw error;
  }
  for (const left of [aside, old]) rmSync(left, { recursive: true, force: true });
}

/**
 * The day of the build, and names, sizes and times of everything the store is made from; it
 * differs when any of it does.
 */
function fingerprint(root: string): string {
  const hash = createHash('sha256').update(asOf(root, ''));
  const code = ['schemas', 'model', 'records', 'chapters', 'diagrams', 'rules', 'store'];
  for (const folder of ['data', 'src/content/chapters', ...code.map((name) => `src/${name}`)]) {
    for (const file of existsSync(join(root, folder)) ? filesBelow(root, folder) : []) {
      const { size, mtimeMs } = statSync(join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Whether the store was made from what lies there now. */
export function isStoreFresh(root: string): boolean {
  const made = join(root, '.atlas/fingerprint');
  if (!existsSync(made) || !existsSync(join(root, storeFolder, 'atlas.sqlite'))) return false;
  return readFileSync(made, 'utf8') === fingerprint(root);
}
