import { isNonAnswer } from '../model/values.ts';
import { at, entriesOf, type Rule } from './rule.ts';

export const answersAreExplained: Rule = {
  name: 'answers-are-explained',
  protects: 'An answer that is no plain value says why: a reason, the cases, an explanation.',
  *check(project) {
    for (const entry of entriesOf(project, 'claim')) {
      const { value, reason, explanation, conditions } = entry.record;
      const isNoValue = isNonAnswer(value);
      if (isNoValue && !reason) {
        yield at(entry, ['value'], `the answer is "${value}" without a reason`, '"reason" is needed');
      }
      if (!isNoValue && reason) {
        const found = 'there is a reason for having no value, and a value';
        yield at(entry, ['reason'], found, '"explanation" would do');
      }
      if (value === 'depends' && !conditions) {
        const found = 'the answer depends, and no case is given';
        yield at(entry, ['value'], found, '"conditions" are needed: each case with its value');
      }
      if ((value === 'partial' || value === 'depends') && !explanation) {
        const found = `the answer is "${value}" without an explanation`;
        yield at(entry, ['value'], found, '"explanation" is needed');
      }
      const cases = conditions ?? [];
      for (const [index, { when, value: answer, summary }] of cases.entries()) {
        const path = ['conditions', index, 'value'];
        if (cases.findIndex((other) => other.when === when) < index) {
          yield at(
            entry,
            ['conditions', index, 'when'],
            `the case "${when}" is there twice`,
            'once would do',
          );
        }
        if (answer === 'depends') {
          yield at(entry, path, 'the case depends again', 'a case for each answer would do');
        } else if ((isNonAnswer(answer) || answer === 'partial') && !summary) {
          yield at(
            entry,
            path,
            `the case is "${answer}" without a reason`,
            '"summary" is needed, which says why',
          );
        }
      }
    }
  },
};
