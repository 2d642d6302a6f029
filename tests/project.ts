import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapterFile } from '../src/chapters/chapter-file.ts';
import { buildAtlas, type Atlas } from '../src/model/atlas.ts';
import { editorialPath, readEditorial } from '../src/records/editorial-file.ts';
import { filesBelow } from '../src/records/load.ts';
import { collectRecords, readRecordFile } from '../src/records/records.ts';
import type { Project } from '../src/rules/rule.ts';
import { publish } from '../src/store/publish.ts';

/** The day on which the projects of the tests are validated. */
export const today = '2026-03-01';

/** The files below a folder, by their paths in it. */
export function filesOf(folder: string): Map<string, string> {
  return new Map(filesBelow(folder, '.').map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The small complete project that the tests change. */
export const baseFiles = filesOf('tests/fixtures/base');

/** A project from texts: the same readers as for the files of the atlas. */
export async function projectFrom(files: ReadonlyMap<string, string>): Promise<Project> {
  const records = [...files].filter(([file]) => file.startsWith('data/'));
  const chapters = [...files].filter(([file]) => file.startsWith('src/content/chapters/'));
  const editorial = files.get(editorialPath);
  return {
    editorial: editorial === undefined ? undefined : readEditorial(editorial),
    records: collectRecords(records.map(([file, text]) => readRecordFile(file, text))),
    chapters: await Promise.all(chapters.map(([file, text]) => readChapterFile(file, text))),
    today,
  };
}

/** The atlas of the small project. */
export async function baseAtlas(): Promise<Atlas> {
  const { records, chapters } = await projectFrom(baseFiles);
  return buildAtlas(publish(records, chapters, today));
}
