import type { z } from 'zod';
import { definitions, kinds, type Kind } from '../schemas/kinds.ts';
import { idPattern } from '../schemas/reference.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Dimension } from '../schemas/dimension.ts';
import type { Event } from '../schemas/event.ts';
import type { Family } from '../schemas/family.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Source } from '../schemas/source.ts';
import type { System } from '../schemas/system.ts';
import type { Term } from '../schemas/term.ts';
import type { Place, ReadingProblem } from './problem.ts';
import { schemaProblems, yamlProblems } from './schema-problems.ts';
import { parseYaml, type Path, type YamlFile } from './yaml-file.ts';

/** What a record of each kind is, once read. Dimensions carry the family whose folder they lie in. */
export interface RecordOf {
  family: Family;
  system: System;
  dimension: Dimension & { family: string };
  claim: Claim & { system: string; dimension: string };
  source: Source;
  term: Term;
  finding: Finding;
  event: Event;
}

/** One valid record, and where its parts stand. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  record: RecordOf[K];
  file: string;
  /** Where the node at `path` of this record stands. */
  placeOf: (path: Path) => Place;
}

/** One file of `data/`, parsed and held against its schema. */
export interface RecordFile {
  file: string;
  kind: Kind;
  entries: Entry[];
  /** Ids that the file defines, valid or not: a broken record is not also a missing one. */
  ids: string[];
  problems: ReadingProblem[];
  /** Whether nothing of the file could be read, so that what it should hold is not missing. */
  isUnreadable: boolean;
}

/** All records: valid entries by kind and id, the ids there are, and what is wrong. */
export interface Records {
  entries: { [K in Kind]: Map<string, Entry<K>> };
  ids: Record<Kind, Set<string>>;
  /** Files of which nothing could be read. */
  unreadable: Set<string>;
  problems: ReadingProblem[];
}

const kindOfFolder = new Map(kinds.map((kind) => [definitions[kind].folder as string, kind]));

/**
 * Reads one file of `data/`. `file` is its path from the project's root, with slashes:
 * `data/<folder>/<id>.yaml`, and `data/dimensions/<family>/<id>.yaml`.
 */
export function readRecordFile(file: string, text: string): RecordFile {
  const [, folder = '', ...rest] = file.split('/');
  const kind = kindOfFolder.get(folder);
  const id = rest.at(-1)?.replace(/\.yaml$/u, '') ?? '';
  const misnamed = (found: string, wanted: string): RecordFile =>
    unreadable(file, kind ?? 'source', [
      { file, line: 1, column: 1, record: file, rule: 'file-names', found, wanted },
    ]);
  if (!kind) {
    const known = [...kindOfFolder.keys()].join(', ');
    return misnamed(`the folder "${folder}" holds no kind of record`, `one of ${known} would do`);
  }
  const depth = kind === 'dimension' ? 2 : 1;
  if (rest.length !== depth || !file.endsWith('.yaml')) {
    const wanted = `data/${folder}/${kind === 'dimension' ? '<family>/' : ''}<id>.yaml would do`;
    return misnamed('the file lies in the wrong place or has another ending', wanted);
  }
  if (!idPattern.test(id)) {
    return misnamed(`"${id}" is no id`, 'lower-case words joined by hyphens would do');
  }
  const yaml = parseYaml(file, text);
  if (yaml.errors.length > 0) {
    const record = kind === 'claim' ? `claims of ${id}` : `${kind} ${id}`;
    return unreadable(file, kind, yamlProblems(yaml, record), [id]);
  }
  if (kind === 'claim') return readClaims(yaml, id);
  return readOne(yaml, kind, id, kind === 'dimension' ? { family: rest[0] } : {});
}

const unreadable = (
  file: string,
  kind: Kind,
  problems: ReadingProblem[],
  ids: string[] = [],
): RecordFile => ({
  file,
  kind,
  entries: [],
  ids,
  problems,
  isUnreadable: true,
});

function readOne(yaml: YamlFile, kind: Exclude<Kind, 'claim'>, id: string, derived: object): RecordFile {
  const schema: z.ZodType = definitions[kind].file;
  const problems = schemaProblems(schema, yaml, `${kind} ${id}`);
  const entries: Entry[] = [];
  if (problems.length === 0) {
    const record = { ...(schema.parse(yaml.value) as object), ...derived } as RecordOf[typeof kind];
    entries.push({ kind, id, record, file: yaml.file, placeOf: yaml.placeOf });
  }
  return { file: yaml.file, kind, entries, ids: [id], problems, isUnreadable: false };
}

/** A claims file holds many records: each is read by itself, so that one error costs one claim. */
function readClaims(yaml: YamlFile, system: string): RecordFile {
  const { file } = yaml;
  const whole = yaml.value;
  if (whole === null || typeof whole !== 'object' || Array.isArray(whole)) {
    const found = 'the file holds no claims';
    const wanted = 'a group of claims, each under the id of its dimension, is needed';
    const record = `claims of ${system}`;
    return unreadable(file, 'claim', [{ ...yaml.placeOf([]), record, rule: 'schema', found, wanted }]);
  }
  const entries: Entry[] = [];
  const ids: string[] = [];
  const problems: ReadingProblem[] = [];
  for (const [dimension, value] of Object.entries(whole)) {
    const id = `${system}/${dimension}`;
    ids.push(id);
    const within: YamlFile = {
      ...yaml,
      value,
      placeOf: (path) =>
        path.length === 0 ? yaml.placeOfKey([dimension]) : yaml.placeOf([dimension, ...path]),
      placeOfKey: (path) => yaml.placeOfKey([dimension, ...path]),
    };
    const found = schemaProblems(definitions.claim.record, within, `claim ${id}`);
    problems.push(...found);
    if (found.length > 0) continue;
    const record = { ...definitions.claim.record.parse(value), system, dimension };
    entries.push({ kind: 'claim', id, record, file, placeOf: within.placeOf });
  }
  return { file, kind: 'claim', entries, ids, problems, isUnreadable: false };
}

/** Brings the files together. Two files that define one id are a problem of the later one. */
export function collectRecords(files: readonly RecordFile[]): Records {
  const entries = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Records['entries'];
  const ids = Object.fromEntries(kinds.map((kind) => [kind, new Set()])) as Records['ids'];
  const problems: ReadingProblem[] = [];
  const unreadable = new Set<string>();
  const homes = new Map<string, string>();
  for (const { file, kind, entries: found, ids: defined, problems: own, isUnreadable } of files) {
    problems.push(...own);
    if (isUnreadable) unreadable.add(file);
    for (const id of defined) {
      const home = homes.get(`${kind} ${id}`);
      if (home !== undefined) {
        problems.push({
          file,
          line: 1,
          column: 1,
          record: `${kind} ${id}`,
          rule: 'unique-ids',
          found: `"${id}" is already the id of ${home}`,
          wanted: 'another file name would do',
        });
      }
      homes.set(`${kind} ${id}`, home ?? file);
      ids[kind].add(id);
    }
    for (const entry of found) {
      const known = entries[entry.kind] as Map<string, Entry>;
      if (!known.has(entry.id)) known.set(entry.id, entry);
    }
  }
  return { entries, ids, unreadable, problems };
}
