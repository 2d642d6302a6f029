import { evidenceIn } from '../model/evidence-in.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { Entry } from '../records/records.ts';
import type { Path } from '../records/yaml-file.ts';
import { allEntries, at, entriesOf, type Rule } from './rule.ts';

export const evidenceIsPinned: Rule = {
  name: 'evidence-is-pinned',
  protects: 'A passage of a public repository is pinned to a commit, a path, lines and a checksum.',
  *check(project) {
    for (const entry of entriesOf(project, 'source')) {
      const { repo, commit, path, URL: url } = entry.record;
      if (repo && !commit) yield at(entry, ['repo'], 'the repository is not pinned', '"commit" is needed');
      if (!repo && (commit || path)) {
        yield at(entry, [commit ? 'commit' : 'path'], 'there is no repository', '"repo" is needed');
      }
      // A reader who follows the address should find what the evidence was read in.
      const [, version] = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree)\/([^/]+)/u.exec(url) ?? [];
      if (commit && version && version !== commit) {
        yield at(entry, ['URL'], `the address leads to ${version}`, `${commit} is the commit`);
      }
    }
    for (const entry of allEntries(project)) {
      for (const { path, evidence } of evidenceIn(entry.record)) {
        yield* itemFaults(entry, path, evidence, project.records.entries.source.get(evidence.source));
      }
    }
  },
};

/** What only a source of the project itself can show. */
const needsPrimary: ReadonlySet<string> = new Set(['specification', 'source-code']);

function* itemFaults(entry: Entry, path: Path, item: Evidence, source: Entry<'source'> | undefined) {
  if (!source) return;
  const { repo, path: file, primary } = source.record;
  for (const field of ['path', 'lines'] as const) {
    if (item[field] && !repo) {
      yield at(entry, [...path, field], `${item.source} lies in no repository`, '"at" alone would do');
    }
  }
  if (item.lines && repo && !file && !item.path) {
    yield at(entry, [...path, 'lines'], `${item.source} is a whole repository`, '"path" is needed');
  }
  if (item.path && file) {
    yield at(entry, [...path, 'path'], `${item.source} is already the file ${file}`, '"path" is not needed');
  }
  if (item.lines && !item.sha256) {
    yield at(
      entry,
      [...path, 'lines'],
      'the passage has no checksum',
      '"npm run verify:evidence -- --repos DIR --write" fills it in',
    );
  }
  if (item.sha256 && !item.lines) {
    yield at(entry, [...path, 'sha256'], 'there is a checksum without lines', '"lines" is needed');
  }
  const [from = 0, to = from] = item.lines?.split('-').map(Number) ?? [];
  if (to < from) {
    yield at(
      entry,
      [...path, 'lines'],
      `the passage runs from ${from} to ${to}`,
      'the first line comes first',
    );
  }
  if (needsPrimary.has(item.class) && !primary) {
    const wanted = '"analysis" or "vendor-statement" would do, or a primary source';
    yield at(entry, [...path, 'class'], `${item.source} is no primary source for "${item.class}"`, wanted);
  }
}
