import { leavesOf } from '../records/leaves.ts';
import type { Path } from '../records/yaml-file.ts';
import { chapter as chapterSchema } from '../schemas/chapter.ts';
import type { Leaf } from '../schemas/walk.ts';
import { walk } from '../schemas/walk.ts';
import { allEntries, at, inFront, type Rule } from './rule.ts';

/** Holds for every list of references there is, as long as its items are nothing but ids. */
export const listsNameOnce: Rule = {
  name: 'lists-name-once',
  protects: 'A list of ids names each record once, so that no page shows it twice and no count is too high.',
  *check(project) {
    for (const entry of allEntries(project)) {
      for (const [path, id] of repeated(leavesOf(entry)))
        yield at(entry, path, `"${id}" is there twice`, 'once would do');
    }
    for (const chapter of project.chapters) {
      if (!chapter.front) continue;
      for (const [path, id] of repeated(walk(chapterSchema, chapter.front))) {
        yield inFront(chapter, path, `"${id}" is there twice`, 'once would do');
      }
    }
  },
};

/** Items of lists that stand earlier in the same list. */
function* repeated(leaves: Iterable<Leaf>): Generator<[path: Path, id: string]> {
  const seen = new Set<string>();
  for (const { path, value, meaning } of leaves) {
    if (!meaning?.refersTo || typeof path.at(-1) !== 'number') continue;
    const key = [...path.slice(0, -1), value].join('/');
    if (seen.has(key)) yield [path, String(value)];
    seen.add(key);
  }
}
