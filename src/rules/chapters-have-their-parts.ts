import { referringComponents } from '../chapters/components.ts';
import { inFront, type Rule } from './rule.ts';

const leastReferences = 6;

export const chaptersHaveTheirParts: Rule = {
  name: 'chapters-have-their-parts',
  protects:
    'A chapter opens with what it says in short, shows its mechanism, and refers to its evidence throughout.',
  *check(project) {
    for (const chapter of project.chapters) {
      const { outline, front, diagrams } = chapter;
      if (!outline || !front) continue;
      const takeaways = outline.components.filter(({ name }) => name === 'Takeaways');
      const [first, second] = takeaways;
      if (!first) {
        yield inFront(
          chapter,
          [],
          'the chapter does not open with what it says in short',
          '<Takeaways> with three to five items is needed',
        );
      } else if (first.items < 3 || first.items > 5) {
        const found = `<Takeaways> has ${first.items} items`;
        yield { ...first.place, record: `chapter ${chapter.id}`, found, wanted: 'three to five would do' };
      }
      const [heading] = outline.headings;
      if (first && heading && heading.place.line < first.place.line) {
        const found = `<Takeaways> comes after the heading "${heading.text}"`;
        yield {
          ...first.place,
          record: `chapter ${chapter.id}`,
          found,
          wanted: 'the top of the chapter would do',
        };
      }
      if (second) {
        yield {
          ...second.place,
          record: `chapter ${chapter.id}`,
          found: 'there are two <Takeaways>',
          wanted: 'one would do',
        };
      }
      const references = outline.components.filter(({ name }) => referringComponents.has(name)).length;
      const needed = Math.ceil((outline.words / 1000) * leastReferences);
      if (references < needed) {
        const found = `${references} references for ${outline.words} words`;
        yield inFront(
          chapter,
          [],
          found,
          `${needed} are needed, ${leastReferences} for every thousand words`,
        );
      }
      // A sequence with a fault in it is not also a missing one.
      const sequences = diagrams.filter(({ fence }) => /^\s*sequenceDiagram/mu.test(fence.source)).length;
      if (front.systems.length === 1 && (diagrams.length < 3 || sequences === 0)) {
        const found = `${diagrams.length} diagrams, ${sequences} of them a sequence`;
        yield inFront(
          chapter,
          [],
          found,
          'its architecture, the path of a write as a sequence, and a failure are needed',
        );
      }
      for (const heading of outline.headings) {
        if (heading.depth !== 1) continue;
        yield {
          ...heading.place,
          record: `chapter ${chapter.id}`,
          found: `the heading "${heading.text}" is of the first level`,
          wanted: 'the title is; "##" would do',
        };
      }
    }
  },
};
