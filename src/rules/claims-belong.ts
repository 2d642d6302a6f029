import { suggestion } from '../model/nearest.ts';
import { at, entriesOf, type Rule } from './rule.ts';

export const claimsBelong: Rule = {
  name: 'claims-belong',
  protects: "Every claim answers a question of its system's own family.",
  *check(project) {
    const { records } = project;
    for (const entry of entriesOf(project, 'claim')) {
      const { system: systemId, dimension: dimensionId } = entry.record;
      const system = records.entries.system.get(systemId)?.record;
      if (!records.ids.system.has(systemId)) {
        const wanted = `${suggestion(systemId, records.ids.system)} (the file is named after the system)`;
        yield at(entry, [], `there is no system "${systemId}"`, wanted);
        continue;
      }
      const ofFamily = entriesOf(project, 'dimension').filter(
        ({ record }) => record.family === system?.family,
      );
      const dimension = records.entries.dimension.get(dimensionId)?.record;
      if (!records.ids.dimension.has(dimensionId)) {
        const known = ofFamily.map(({ id }) => id);
        yield at(entry, [], `there is no dimension "${dimensionId}"`, suggestion(dimensionId, known));
      } else if (
        system &&
        dimension &&
        records.ids.family.has(system.family) &&
        dimension.family !== system.family
      ) {
        const found = `"${dimensionId}" is a question of ${dimension.family}, and ${systemId} belongs to ${system.family}`;
        yield at(entry, [], found, `a dimension of ${system.family} would do`);
      }
    }
  },
};
