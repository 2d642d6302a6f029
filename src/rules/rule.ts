import type { ChapterFile } from '../chapters/chapter-file.ts';
import type { EditorialFile } from '../records/editorial-file.ts';
import type { Problem } from '../records/problem.ts';
import type { Entry, Records } from '../records/records.ts';
import type { Path } from '../records/yaml-file.ts';
import type { Kind } from '../schemas/kinds.ts';

/** Everything there is to validate. */
export interface Project {
  records: Records;
  chapters: ChapterFile[];
  /** What pages show of their own accord; undefined where there are no pages. */
  editorial: EditorialFile | undefined;
  /** The day on which it is validated, as YYYY-MM-DD. */
  today: string;
}

/** One promise about the data, and how it is kept. */
export interface Rule {
  name: string;
  /** What the rule protects, as a sentence. */
  protects: string;
  check: (project: Project) => Iterable<Finding>;
}

/** A problem as a rule reports it; the runner adds the rule's name. */
export type Finding = Omit<Problem, 'rule'>;

/** A problem of the node at `path` of a record. */
export function at(entry: Entry, path: Path, found: string, wanted: string): Finding {
  return { ...entry.placeOf(path), record: `${entry.kind} ${entry.id}`, found, wanted };
}

/** A problem of a field of a chapter's front matter. */
export function inFront(chapter: ChapterFile, path: Path, found: string, wanted: string): Finding {
  return { ...chapter.placeOf(path), record: `chapter ${chapter.id}`, found, wanted };
}

/** All valid records of a kind. */
export function entriesOf<K extends Kind>({ records }: Project, kind: K): Entry<K>[] {
  return [...records.entries[kind].values()];
}

/** All valid records. */
export function* allEntries({ records }: Pick<Project, 'records'>): Generator<Entry> {
  for (const entries of Object.values(records.entries)) yield* entries.values() as Iterable<Entry>;
}
