import { leavesOf } from '../records/leaves.ts';
import { suggestion } from '../model/nearest.ts';
import { chapter as chapterSchema } from '../schemas/chapter.ts';
import type { Kind } from '../schemas/kinds.ts';
import { walk } from '../schemas/walk.ts';
import { allEntries, at, inFront, type Rule } from './rule.ts';

/** Holds for every field that is declared as a reference, today's and tomorrow's. */
export const referencesResolve: Rule = {
  name: 'references-resolve',
  protects: 'Every id that names another record names one that exists.',
  *check(project) {
    const { ids } = project.records;
    const missing = (kind: Kind, id: string) =>
      [`there is no ${kind} "${id}"`, suggestion(id, ids[kind])] as const;

    for (const entry of allEntries(project)) {
      for (const { path, value, meaning } of leavesOf(entry)) {
        const kind = meaning?.refersTo;
        if (!kind || ids[kind].has(String(value))) continue;
        yield at(entry, path, ...missing(kind, String(value)));
      }
    }
    for (const chapter of project.chapters) {
      if (!chapter.front) continue;
      for (const { path, value, meaning } of walk(chapterSchema, chapter.front)) {
        const kind = meaning?.refersTo;
        if (!kind || ids[kind].has(String(value))) continue;
        yield inFront(chapter, path, ...missing(kind, String(value)));
      }
    }
    for (const entry of project.records.entries.dimension.values()) {
      const { family } = entry.record;
      if (!ids.family.has(family)) yield at(entry, [], ...missing('family', family));
    }
  },
};
