import { at, entriesOf, type Rule } from './rule.ts';

export const relationsMakeSense: Rule = {
  name: 'relations-make-sense',
  protects: 'A relation leads to another system, once, and a related question is another one.',
  *check(project) {
    for (const entry of entriesOf(project, 'system')) {
      const seen = new Set<string>();
      for (const [index, { type, system }] of entry.record.relations.entries()) {
        const key = `${type} ${system}`;
        const path = ['relations', index, 'system'];
        if (system === entry.id)
          yield at(entry, path, 'the relation leads to the system itself', 'another system would do');
        if (seen.has(key)) yield at(entry, path, `"${key}" is there twice`, 'once would do');
        seen.add(key);
      }
    }
    for (const entry of entriesOf(project, 'dimension')) {
      const index = entry.record.related.indexOf(entry.id);
      if (index >= 0) {
        yield at(entry, ['related', index], 'the question is related to itself', 'another question would do');
      }
    }
  },
};
