import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../records/load.ts';
import { readChapterFile, type ChapterFile } from './chapter-file.ts';

/** Reads every file below `root/src/content/chapters`, in the order of the paths: each is a chapter. */
export async function loadChapters(root: string): Promise<ChapterFile[]> {
  const folder = 'src/content/chapters';
  if (!existsSync(join(root, folder))) return [];
  const chapters: ChapterFile[] = [];
  for (const file of filesBelow(root, folder)) {
    chapters.push(await readChapterFile(file, readFileSync(join(root, file), 'utf8')));
  }
  return chapters;
}
