import { at, entriesOf, inFront, type Rule } from './rule.ts';

/** Compares dates of different precision by the part they share. */
const isBefore = (a: string, b: string) => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};

export const datesAreInOrder: Rule = {
  name: 'dates-are-in-order',
  protects: 'Histories run backwards in time, and nothing is checked, read or updated before it exists.',
  *check(project) {
    for (const entry of entriesOf(project, 'claim')) {
      const { history = [], checked, evidence } = entry.record;
      for (const { source } of evidence) {
        const issued = project.records.entries.source.get(source)?.record.issued;
        if (issued && isBefore(checked, issued)) {
          const found = `the answer was checked on ${checked}, before ${source} was issued (${issued})`;
          yield at(entry, ['checked'], found, 'a day after that would do');
        }
      }
      let later = checked;
      for (const [index, { until }] of history.entries()) {
        if (isBefore(later, until)) {
          const found = `the earlier answer held until ${until}, after ${later}`;
          yield at(
            entry,
            ['history', index, 'until'],
            found,
            'the newest answer comes first, before the day of the check',
          );
        }
        later = until;
      }
    }
    for (const entry of entriesOf(project, 'source')) {
      const { issued, accessed } = entry.record;
      if (issued && isBefore(accessed, issued)) {
        const found = `the source was read on ${accessed}, before it was issued (${issued})`;
        yield at(entry, ['accessed'], found, 'a day after that would do');
      }
    }
    for (const entry of entriesOf(project, 'finding')) {
      const { published, recorded } = entry.record;
      if (isBefore(recorded, published)) {
        const found = `the finding was recorded on ${recorded}, before it was published (${published})`;
        yield at(entry, ['recorded'], found, 'a day after that would do');
      }
    }
    for (const chapter of project.chapters) {
      const { published, updated, checked, changes } = chapter.front ?? {};
      if (published && updated && isBefore(updated, published)) {
        const found = `the chapter was updated on ${updated}, before it was published (${published})`;
        yield inFront(chapter, ['updated'], found, 'a day after that would do');
      }
      if (published && checked && isBefore(checked, published)) {
        const found = `the chapter was checked on ${checked}, before it was published (${published})`;
        yield inFront(chapter, ['checked'], found, 'a day after that would do');
      }
      if (Boolean(updated) !== Boolean(changes)) {
        const found = updated
          ? 'the chapter was updated, and nothing says how'
          : 'there are changes without a day';
        yield inFront(
          chapter,
          [updated ? 'updated' : 'changes'],
          found,
          '"updated" and "changes" come together',
        );
      }
    }
  },
};
