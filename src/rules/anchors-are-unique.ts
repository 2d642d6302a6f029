import type { ChapterFile } from '../chapters/chapter-file.ts';
import { figureIds } from '../diagrams/paint.ts';
import { pageAnchors } from '../model/anchors.ts';
import type { Place } from '../records/problem.ts';
import { at, entriesOf, type Finding, type Project, type Rule } from './rule.ts';

export const anchorsAreUnique: Rule = {
  name: 'anchors-are-unique',
  protects:
    'An anchor leads to one place of its page: a heading, a figure, a record or a part of the page itself.',
  *check(project) {
    for (const chapter of project.chapters) yield* chapterFaults(chapter);
    for (const kind of ['dimension', 'system', 'family', 'event'] as const) {
      const taken = new Set<string>([...pageAnchors[kind], ...derivedAnchors(project)[kind]]);
      for (const entry of entriesOf(project, kind)) {
        if (!taken.has(entry.id)) continue;
        yield at(
          entry,
          [],
          `"${entry.id}" is also an anchor of the page itself`,
          'another file name would do',
        );
      }
    }
  },
};

/** Anchors of the pages' own that follow from the records on them. */
function derivedAnchors(project: Project) {
  const { ids } = project.records;
  const groups = entriesOf(project, 'family').flatMap(({ record }) => record.groups);
  return {
    dimension: [...[...ids.dimension].map((id) => `claim-${id}`), ...groups.map(({ id }) => `group-${id}`)],
    system: [...ids.system].map((id) => `answer-${id}`),
    family: [],
    event: entriesOf(project, 'event').map(({ record }) => `year-${record.date.slice(0, 4)}`),
  };
}

function* chapterFaults({ id, outline, diagrams }: ChapterFile): Generator<Finding> {
  if (!outline) return;
  const homes = new Map<string, string>(pageAnchors.chapter.map((anchor) => [anchor, 'the page itself']));
  for (const [index, { name, attributes }] of outline.components.entries()) {
    // There are at most as many numbered references as components.
    homes.set(`ref-${index + 1}`, 'the page itself');
    if (name === 'Term') homes.set(`term-${attributes['id'] ?? ''}`, 'the page itself');
  }
  function* take(anchors: string[], owner: string, place: Place, wanted: string): Generator<Finding> {
    const clash = anchors.find((anchor) => homes.has(anchor));
    if (clash !== undefined) {
      const found = `"${clash}" is also the anchor of ${homes.get(clash)}`;
      yield { ...place, record: `chapter ${id}`, found, wanted };
    }
    for (const anchor of anchors) homes.set(anchor, owner);
  }
  for (const { slug, place } of outline.headings) {
    yield* take([slug], 'a heading', place, 'other words would do');
  }
  for (const { fence } of diagrams) {
    if (fence.meta['id']) {
      yield* take(figureIds(fence.meta['id']), 'a diagram', fence.place, 'another id would do');
    }
  }
  for (const { name, attributes, place } of outline.components) {
    if (name === 'Figure' && attributes['id']) {
      yield* take([attributes['id']], 'a figure', place, 'another id would do');
    }
  }
}
