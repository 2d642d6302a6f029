import { nonAnswers } from '../schemas/claim.ts';
import { at, entriesOf, type Rule } from './rule.ts';

export const dimensionsAreClosed: Rule = {
  name: 'dimensions-are-closed',
  protects:
    'Every question stands in a group of its family, at a place of its own, with a label of its own and distinct options.',
  *check(project) {
    const places = new Map<string, string>();
    const labels = new Map<string, string>();
    for (const entry of entriesOf(project, 'dimension')) {
      const { record } = entry;
      const family = project.records.entries.family.get(record.family)?.record;
      const groups = family?.groups.map(({ id }) => id);
      if (groups && !groups.includes(record.group)) {
        const found = `the family ${record.family} has no group "${record.group}"`;
        yield at(entry, ['group'], found, `one of ${groups.join(', ')} would do`);
      }
      const place = `${record.family}/${record.group}/${record.order}`;
      const other = places.get(place);
      if (other) {
        const found = `place ${record.order} of the group "${record.group}" is taken by ${other}`;
        yield at(entry, ['order'], found, 'another number would do');
      }
      places.set(place, entry.id);
      const label = `${record.family}/${record.label.toLowerCase()}`;
      const namesake = labels.get(label);
      if (namesake) {
        yield at(
          entry,
          ['label'],
          `"${record.label}" is also the label of ${namesake}`,
          'another label would do',
        );
      }
      labels.set(label, entry.id);
      if (record.value.type !== 'one-of' && record.value.type !== 'many-of') continue;
      const seen = new Set<string>(nonAnswers);
      const shown = new Set<string>();
      for (const [index, { id, label: words }] of record.value.options.entries()) {
        if (shown.has(words.toLowerCase())) {
          const path = ['value', 'options', index, 'label'];
          yield at(entry, path, `another option is "${words}" too`, 'another label would do');
        }
        shown.add(words.toLowerCase());
        if (seen.has(id)) {
          const taken = (nonAnswers as readonly string[]).includes(id)
            ? 'kept for answers without a value'
            : 'there twice';
          yield at(
            entry,
            ['value', 'options', index, 'id'],
            `the option "${id}" is ${taken}`,
            'another id would do',
          );
        }
        seen.add(id);
      }
    }
  },
};
