import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { buildAtlas, collections, type Atlas, type AtlasData } from '../../src/model/atlas.ts';
import type { Cell } from '../../src/model/csv.ts';
import { comparison, rowsOf } from '../../src/model/comparison.ts';
import { suggestion } from '../../src/model/nearest.ts';
import { evidenceUrl } from '../../src/model/source-links.ts';
import { isStale, rankedEvidence, valueText } from '../../src/model/values.ts';
import { layers } from '../../src/schemas/layer.ts';
import { isStoreFresh, readProject, storeFolder, writeStore } from './compile.ts';
import { formats, table, type Format } from './tables.ts';

/** Something the user has to change; the message says what. */
export class AtlasCommandError extends Error {
  /** 1: the question has no answer. 2: the command was not understood. */
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const help = `Usage: npm run atlas -- COMMAND

  query SQL                     runs SQL on the database, which cannot be changed
  compare SYSTEM SYSTEM …       lays systems of one family side by side
      --dimensions ID,ID        only these questions
      --only-differences        only where the systems differ
  show ID                       a system, question, claim, term, source, finding, event or chapter
  search WORDS                  full-text search
      --limit N                 at most N results (20)

  --format table|csv|json|markdown   how results are printed (table)
  --help                             this text

Ids are the names of the files in data/; a claim is SYSTEM/QUESTION. "npm run -s atlas" prints
nothing but the answer.`;

/** Runs one command and returns what it prints. */
export async function runAtlas(args: string[], root: string): Promise<string> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  if (values.help || !command) return help;
  const format = values.format as Format;
  if (!formats.includes(format)) {
    throw new AtlasCommandError(`There is no format "${format}": ${suggestion(format, formats)}`, 2);
  }
  const commands: Record<string, () => string> = {
    query: () => query(database(root), one(rest, 'query', 'the SQL, in quotes'), format),
    search: () =>
      search(
        database(root),
        one([rest.join(' ')].filter(Boolean), 'search', 'words'),
        limit(values.limit),
        format,
      ),
    compare: () => compare(atlas(root), rest, list(values.dimensions), values['only-differences'], format),
    show: () => show(atlas(root), one(rest, 'show', 'an id'), format),
  };
  const run = commands[command];
  if (!run)
    throw new AtlasCommandError(
      `There is no command "${command}": ${suggestion(command, Object.keys(commands))}`,
      2,
    );
  await freshen(root);
  return run();
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'table' },
        dimensions: { type: 'string', default: '' },
        'only-differences': { type: 'boolean', default: false },
        limit: { type: 'string', default: '20' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new AtlasCommandError(`${(error as Error).message}\n\n${help}`, 2);
  }
}

const list = (text: string) => text.split(',').filter(Boolean);

function limit(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 10_000) return number;
  throw new AtlasCommandError(`--limit is "${text}", and a whole number from 1 to 10000 is needed.`, 2);
}

function one(words: string[], command: string, what: string): string {
  const [word, ...more] = words;
  if (word !== undefined && more.length === 0) return word;
  throw new AtlasCommandError(`"${command}" takes ${what}: npm run atlas -- --help says how.`, 2);
}

/** Compiles the store when the data has changed since it was made. */
async function freshen(root: string): Promise<void> {
  if (isStoreFresh(root)) return;
  const project = await readProject(root);
  if (!project.atlas) {
    throw new AtlasCommandError(
      `The data has ${project.problems.length} problems, so there is nothing to ask yet: "npm run validate" lists them.`,
    );
  }
  writeStore(root, project);
}

function database(root: string): DatabaseSync {
  return new DatabaseSync(join(root, storeFolder, 'atlas.sqlite'), { readOnly: true });
}

function atlas(root: string): Atlas {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(root, storeFolder, `${name}.json`), 'utf8')) as never;
  const data = Object.fromEntries(collections.map((name) => [name, read(name)]));
  return buildAtlas({ ...(data as unknown as AtlasData), asOf: (read('index') as { asOf: string }).asOf });
}

function query(store: DatabaseSync, sql: string, format: Format): string {
  if (!/^(?:\s|--.*$|\/\*.*?\*\/)*(?:SELECT|WITH|VALUES|EXPLAIN|PRAGMA)\b/imsu.test(sql)) {
    throw new AtlasCommandError(
      'The database is only read: the SQL begins with SELECT, WITH, VALUES, EXPLAIN or PRAGMA.',
    );
  }
  try {
    const statement = store.prepare(sql);
    const rest = sql.slice(statement.sourceSQL.length).trim();
    if (rest) throw new Error(`one statement is run at a time, and after it stands "${rest.slice(0, 40)}"`);
    // Rows as arrays: two columns may have one name.
    statement.setReturnArrays(true);
    return table(
      uniqueNames(statement.columns().map(({ name }) => name)),
      (statement.all() as unknown as SQLOutputValue[][]).map((row) => row.map(cell)),
      format,
    );
  } catch (error) {
    const { message } = error as Error;
    const names = store
      .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
      .all()
      .map(({ name }) => String(name));
    const [, missing] = /no such table: (\S+)/u.exec(message) ?? [];
    const advice = missing ? `; ${suggestion(missing, names)}` : '';
    throw new AtlasCommandError(`SQLite says: ${message}${advice}`);
  }
}

/** Names of columns, those that come again with a number, so that each is a field of its own in JSON. */
function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });
}

/** A value of the database as a cell; bytes show as how many they are. */
function cell(value: SQLOutputValue | undefined): Cell {
  return value instanceof Uint8Array ? `${value.length} bytes` : value;
}

function search(store: DatabaseSync, words: string, most: number, format: Format): string {
  // Every word as a phrase of its own, so that nothing typed is taken for the syntax of FTS5.
  const phrases = words
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `"${word.replaceAll('"', '""')}"`);
  const found = store
    .prepare(
      `SELECT kind, title, snippet(search, 5, '', '', '…', 14) AS passage, url
       FROM search WHERE search MATCH ? ORDER BY bm25(search, 0, 0, 0, 8, 6, 1) LIMIT ?`,
    )
    .all(phrases.join(' '), most);
  if (found.length === 0) {
    const titles = store
      .prepare("SELECT title FROM search WHERE kind IN ('term', 'system', 'dimension')")
      .all();
    throw new AtlasCommandError(
      `Nothing mentions "${words}"; ${suggestion(
        words,
        titles.map(({ title }) => String(title)),
      )}`,
    );
  }
  return table(
    ['kind', 'title', 'passage', 'url'],
    found.map((row) => [row['kind'], row['title'], row['passage'], row['url']].map(cell)),
    format,
  );
}

function compare(
  all: Atlas,
  ids: string[],
  dimensions: string[],
  onlyDifferences: boolean,
  format: Format,
): string {
  if (ids.length < 2)
    throw new AtlasCommandError('"compare" takes two or more systems, as in: compare iceberg delta-lake', 2);
  const systems = ids.map((id) => known(id, all.systems, 'system'));
  const [first] = systems;
  const stranger = systems.find(({ family }) => family !== first!.family);
  if (stranger) {
    throw new AtlasCommandError(
      `${first!.name} belongs to ${first!.family} and ${stranger.name} to ${stranger.family}: systems of one family can be compared.`,
    );
  }
  for (const id of dimensions) known(id, all.dimensionsOf(first!.family), 'dimension');
  const selection = { systems: ids, onlyDifferences, ...(dimensions.length > 0 ? { dimensions } : {}) };
  const rows = rowsOf(comparison(all, first!.family, selection));
  const head = ['question', ...systems.map((system) => system['short-name'])];
  return table(
    head,
    rows.map(({ dimension, claims }) => [
      dimension.label,
      ...claims.map(
        (claim) =>
          `${valueText(dimension, claim.value)}${isStale(claim, dimension, all.asOf) ? ' (stale)' : ''}`,
      ),
    ]),
    format,
  );
}

function known<T extends { id: string }>(id: string, items: readonly T[], kind: string): T {
  const found = items.find((item) => item.id === id);
  if (!found)
    throw new AtlasCommandError(
      `There is no ${kind} "${id}"; ${suggestion(
        id,
        items.map((item) => item.id),
      )}`,
    );
  return found;
}

function show(all: Atlas, id: string, format: Format): string {
  const found = collections.flatMap((name) =>
    (all[name] as readonly { id: string }[])
      .filter((item) => item.id === id)
      .map((record) => ({ name, record })),
  );
  if (found.length === 0) {
    const ids = collections.flatMap((name) =>
      (all[name] as readonly { id: string }[]).map((item) => item.id),
    );
    throw new AtlasCommandError(`There is no "${id}"; ${suggestion(id, ids)}`);
  }
  if (format === 'json') {
    const records = found.map(({ record }) => record);
    return JSON.stringify(records.length === 1 ? records[0] : records, null, 2);
  }
  // A term and a question may share an id; both are meant.
  return found.map(({ name, record }) => showOne(all, name, record, format)).join('\n\n');
}

function showOne(all: Atlas, name: string, record: { id: string }, format: Format): string {
  const { id } = record;
  if (name === 'systems') return showSystem(all, id, format);
  if (name === 'dimensions') return showDimension(all, id, format);
  const claim = name === 'claims' ? all.claim(id) : undefined;
  const rows = claim
    ? claimRows(all, claim.id)
    : Object.entries(record).map(([field, value]: [string, unknown]): [string, string] => [
        field,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
  return table(['field', 'value'], rows, format);
}

function claimRows(all: Atlas, id: string): [string, string][] {
  const claim = all.claim(id);
  const dimension = all.dimension(claim.dimension);
  return [
    ['system', all.system(claim.system).name],
    ['question', dimension.question],
    ['answer', valueText(dimension, claim.value)],
    ['summary', claim.summary],
    ['explanation', claim.explanation?.trim() ?? ''],
    ...(claim.conditions ?? []).map(({ when, value, summary = '' }): [string, string] => [
      `when ${when}`,
      `${valueText(dimension, value)}. ${summary}`,
    ]),
    ['holds for', claim['holds-for']],
    ['checked', `${claim.checked}${isStale(claim, dimension, all.asOf) ? ' (stale: due for a check)' : ''}`],
    ...rankedEvidence(claim).map((item): [string, string] => [
      item.class,
      `${all.source(item.source).label}, ${item.at}: ${evidenceUrl(item, all.source(item.source))}`,
    ]),
  ].filter(([, value]) => value !== '') as [string, string][];
}

function showSystem(all: Atlas, id: string, format: Format): string {
  const system = all.system(id);
  const facts: [string, string][] = [
    ['name', system.name],
    ['summary', system.summary],
    ['family', all.family(system.family).name],
    ['steward', system.steward],
    ['licence', system.licence],
    ['covers', system.covers],
    ...layers.map((layer): [string, string] => {
      const entry = system.layers[layer];
      return [`layer: ${layer.replace('-', ' ')}`, 'part' in entry ? entry.part : `(${entry.none})`];
    }),
    ...all
      .dimensionsOf(system.family)
      .map((dimension): [string, string] => [
        dimension.label,
        valueText(dimension, all.claim(`${id}/${dimension.id}`).value),
      ]),
  ];
  return table(['', system['short-name']], facts, format);
}

function showDimension(all: Atlas, id: string, format: Format): string {
  const dimension = all.dimension(id);
  const rows = all.systemsOf(dimension.family).map((system) => {
    const { value, summary } = all.claim(`${system.id}/${id}`);
    return [system['short-name'], valueText(dimension, value), summary];
  });
  return table(['system', dimension.label, 'summary'], rows, format);
}
