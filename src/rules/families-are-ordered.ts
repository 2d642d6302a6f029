import { at, entriesOf, inFront, type Rule } from './rule.ts';

export const familiesAreOrdered: Rule = {
  name: 'families-are-ordered',
  protects: 'Families, groups and chapters each have one place in the reading order.',
  *check(project) {
    const families = new Map<number, string>();
    for (const entry of entriesOf(project, 'family')) {
      const { order, groups } = entry.record;
      const other = families.get(order);
      if (other) yield at(entry, ['order'], `place ${order} is taken by ${other}`, 'another number would do');
      families.set(order, entry.id);
      const seen = new Set<string>();
      for (const [index, { id }] of groups.entries()) {
        if (seen.has(id))
          yield at(entry, ['groups', index, 'id'], `the group "${id}" is there twice`, 'once would do');
        seen.add(id);
      }
    }
    const chapters = new Map<string, string>();
    const ids = new Map<string, string>();
    for (const chapter of project.chapters) {
      // Without front matter a chapter is of no family yet.
      const place = chapter.front && `${chapter.front.family}/${chapter.order}`;
      const other = place && chapters.get(place);
      if (other)
        yield inFront(
          chapter,
          [],
          `chapter ${chapter.order} of its family is also ${other}`,
          'another number in the file name would do',
        );
      if (place) chapters.set(place, chapter.id);
      const home = ids.get(chapter.id);
      if (home)
        yield inFront(chapter, [], `"${chapter.id}" is also the id of ${home}`, 'another file name would do');
      ids.set(chapter.id, chapter.file);
    }
  },
};
