import { idPattern } from '../schemas/reference.ts';
import type { Finding, Rule } from './rule.ts';

export const diagramsFollowTheGrammar: Rule = {
  name: 'diagrams-follow-the-grammar',
  protects:
    'Every diagram parses, speaks the one visual grammar, and has an id, a caption, a title and a description.',
  *check(project) {
    for (const chapter of project.chapters) {
      for (const { fence, reading } of chapter.diagrams) {
        const record = `chapter ${chapter.id}`;
        const problem = (line: number, found: string, wanted: string): Finding => ({
          ...fence.place,
          line: fence.place.line + line,
          record,
          found,
          wanted,
        });
        const { id, caption } = fence.meta;
        if (!id || !idPattern.test(id)) {
          yield problem(
            0,
            id ? `the diagram's id is "${id}"` : 'the diagram has no id',
            '```mermaid id="write-path" caption="…" is needed',
          );
        }
        if (!caption)
          yield problem(0, 'the diagram has no caption', 'caption="…", which states its point, is needed');
        for (const fault of reading.faults) {
          yield problem(fault.line + 1, fault.found, fault.wanted);
        }
      }
    }
  },
};
