import { parseDocument } from 'yaml';
import type { ChapterFile } from '../../src/chapters/chapter-file.ts';
import { collectRecords, readRecordFile } from '../../src/records/records.ts';
import { problemsOf } from '../../src/rules/index.ts';

/** Data and chapters that belong together. */
export interface Part {
  texts: Map<string, string>;
  chapters: ChapterFile[];
}

/**
 * A valid part of the data with few claims, so that corrupting it thousands of times takes as long
 * when the atlas has grown: the first systems, and of everything else what leans on them alone.
 * References of theirs to what is left out are taken away.
 */
export function partOf(whole: Part, mostClaims: number, today: string): Part {
  const isAbout = (file: string) => /^data\/(?:claims|systems)\/(.*)\.yaml$/u.exec(file)?.[1];
  const kept = new Set<string>();
  let claims = 0;
  for (const [file, text] of whole.texts) {
    if (!file.startsWith('data/claims/')) continue;
    const count = text.match(/^[a-z][\w-]*:/gmu)?.length ?? 0;
    if (kept.size > 0 && claims + count > mostClaims) continue;
    claims += count;
    kept.add(isAbout(file)!);
  }
  const texts = new Map([...whole.texts].filter(([file]) => !isAbout(file) || kept.has(isAbout(file)!)));
  let chapters = whole.chapters;
  for (;;) {
    const records = collectRecords([...texts].map(([file, text]) => readRecordFile(file, text)));
    const problems = problemsOf({ records, chapters, editorial: undefined, today });
    if (problems.length === 0) return { texts, chapters };
    const files = new Set(problems.map(({ file }) => file));
    chapters = chapters.filter(({ file }) => !files.has(file));
    for (const file of files) {
      const text = texts.get(file);
      if (text === undefined) continue;
      if (isAbout(file) || file.startsWith('data/dimensions/'))
        texts.set(file, withoutReferences(file, text));
      else texts.delete(file);
    }
  }
}

/** A record that must stay, without what it says about others. */
function withoutReferences(file: string, text: string): string {
  const document = parseDocument(text);
  if (file.startsWith('data/claims/')) {
    for (const dimension of Object.keys(document.toJS() as object))
      document.deleteIn([dimension, 'findings']);
  } else {
    for (const field of ['relations', 'explained-in', 'related']) document.delete(field);
  }
  const changed = document.toString({ lineWidth: 0 });
  if (changed === text)
    throw new Error(`${file} leans on what is left out in a way that cannot be taken away`);
  return changed;
}
