import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../records/load.ts';
import { readChapterFile, type ChapterFile } from './chapter-file.ts';

/** Reads every chapter below `root/src/content/chapters`, in the order of the paths. */
export async function loadChapters(root: string): Promise<ChapterFile[]> {
  const folder = 'src/content/chapters';
  if (!existsSync(join(root, folder))) return [];
  const files = filesBelow(root, folder).filter((file) => file.endsWith('.mdx'));
  const chapters: ChapterFile[] = [];
  for (const file of files) {
    chapters.push(await readChapterFile(file, readFileSync(join(root, file), 'utf8')));
  }
  return chapters;
}
