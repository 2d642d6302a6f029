import { leavesOf } from '../records/leaves.ts';
import { allEntries, at, entriesOf, type Project, type Rule } from './rule.ts';

/** Ids of the sources that a record or a chapter leans on. */
function usedSources(project: Project): Set<string> {
  const used = new Set<string>();
  for (const entry of allEntries(project)) {
    for (const { value, meaning } of leavesOf(entry)) {
      if (meaning?.refersTo === 'source') used.add(String(value));
    }
  }
  for (const { outline } of project.chapters) {
    for (const { name, attributes } of outline?.components ?? []) {
      if (name === 'Cite' && attributes['id']) used.add(attributes['id']);
    }
  }
  return used;
}

export const sourcesAreUsed: Rule = {
  name: 'sources-are-used',
  protects: 'Every source supports something, and no document or short name stands there twice.',
  *check(project) {
    const used = usedSources(project);
    const homes = new Map<string, string>();
    for (const entry of entriesOf(project, 'source')) {
      if (!used.has(entry.id)) {
        yield at(
          entry,
          [],
          'nothing cites the source',
          'cite it as evidence or in a chapter, or take it out',
        );
      }
      const { URL: url, DOI: doi, label } = entry.record;
      for (const [field, key] of [
        ['URL', url],
        ['DOI', doi],
        ['label', label],
      ] as const) {
        if (!key) continue;
        const home = homes.get(key);
        if (home)
          yield at(
            entry,
            [field],
            `the source ${home} has the same ${field}`,
            'one record for one document would do',
          );
        homes.set(key, entry.id);
      }
    }
  },
};
