import { at, entriesOf, type Rule } from './rule.ts';

export const findingsAreTold: Rule = {
  name: 'findings-are-told',
  protects: 'A finding of a violated property shows the step at which it breaks.',
  *check(project) {
    for (const entry of entriesOf(project, 'finding')) {
      const { outcome, scenario } = entry.record;
      const broken = scenario.filter((step) => step.broken).length;
      if (outcome === 'violated' && broken === 0) {
        yield at(entry, ['scenario'], 'no step breaks the property', 'mark one with "broken: true"');
      }
      if (outcome === 'held' && broken > 0) {
        yield at(entry, ['scenario'], 'a step breaks a property that held', 'no step is broken then');
      }
    }
  },
};
