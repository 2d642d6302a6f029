import { shown } from '../records/schema-problems.ts';
import type { Rule } from './rule.ts';

/** Records keep this by their schemas; chapters have words, attributes and addresses all over. */
export const textIsReadable: Rule = {
  name: 'text-is-readable',
  protects:
    'What a chapter says can be shown and shows in the order in which it reads: no control characters.',
  *check(project) {
    for (const { id, outline } of project.chapters) {
      for (const { character, place } of outline?.unreadable ?? []) {
        const found = `the character ${shown(character)} cannot be shown, or turns what follows`;
        yield {
          ...place,
          record: `chapter ${id}`,
          found,
          wanted: 'text without control characters would do',
        };
      }
    }
  },
};
