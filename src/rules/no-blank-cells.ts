import { at, entriesOf, type Rule } from './rule.ts';

export const noBlankCells: Rule = {
  name: 'no-blank-cells',
  protects: 'Every system answers every question of its family; "unknown" is an answer, silence is none.',
  *check(project) {
    for (const system of entriesOf(project, 'system')) {
      if (project.records.unreadable.has(`data/claims/${system.id}.yaml`)) continue;
      const dimensions = entriesOf(project, 'dimension').filter(
        ({ record }) => record.family === system.record.family,
      );
      for (const { id, record } of dimensions) {
        if (project.records.ids.claim.has(`${system.id}/${id}`)) continue;
        yield {
          file: `data/claims/${system.id}.yaml`,
          line: 1,
          column: 1,
          record: `claim ${system.id}/${id}`,
          found: `${system.record.name} does not answer "${record.label}"`,
          wanted: `a claim named "${id}" is needed, if only "unknown" with its reason`,
        };
      }
    }
    for (const family of entriesOf(project, 'family')) {
      for (const [index, group] of family.record.groups.entries()) {
        const isUsed = entriesOf(project, 'dimension').some(
          ({ record }) => record.family === family.id && record.group === group.id,
        );
        if (isUsed) continue;
        const found = `no dimension stands in the group "${group.id}"`;
        yield at(family, ['groups', index], found, 'a dimension in it, or no such group, would do');
      }
    }
  },
};
