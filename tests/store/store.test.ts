import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildAtlas } from '../../src/model/atlas.ts';
import { compileDatabase } from '../../src/store/compile.ts';
import { dataPackage, publishedFiles } from '../../src/store/export.ts';
import { publish } from '../../src/store/publish.ts';
import { baseFiles, projectFrom, today } from '../project.ts';

const { records, chapters } = await projectFrom(baseFiles);
const atlas = buildAtlas(publish(records, chapters, today));
const folder = mkdtempSync(join(tmpdir(), 'atlas-store-'));
const file = join(folder, 'a.sqlite');
compileDatabase(file, atlas, chapters);
const database = new DatabaseSync(file, { readOnly: true });
const rows = (sql: string) =>
  database
    .prepare(sql)
    .all()
    .map((row) => Object.values(row));

test('the published files are what the published schemas say', () => {
  const files = new Map(publishedFiles(atlas));
  for (const [path, text] of files) {
    const [, name] = /^schemas\/(.*)\.schema\.json$/u.exec(path) ?? [];
    if (!name) continue;
    // Patterns are of Unicode, which Zod reads back without the flag for it.
    const shape: unknown = JSON.parse(text, (key, value: unknown) => (key === 'pattern' ? undefined : value));
    const schema = z.fromJSONSchema(shape as z.core.JSONSchema.JSONSchema);
    expect(schema.safeParse(JSON.parse(files.get(`${name}.json`)!)).error, name).toBeUndefined();
  }
});

test('the same atlas gives the same bytes', () => {
  const other = join(folder, 'b.sqlite');
  compileDatabase(other, atlas, chapters);
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(hash(other)).toBe(hash(file));
});

test('the comparison has every answer in words, in reading order', () => {
  expect(rows("SELECT question, system, value, kind FROM comparison WHERE system = 'Alpha Log'")).toEqual([
    ['Acknowledged when', 'Alpha Log', 'a quorum has it', 'value'],
    ['Copies', 'Alpha Log', '7 days', 'value'],
    ['Safe', 'Alpha Log', 'depends', 'depends'],
    ['Offers', 'Alpha Log', 'reading from an offset, reading from a time', 'value'],
  ]);
});

test('quantities are stored in base units beside their words', () => {
  expect(rows('SELECT claim, min, max, text FROM claim_value WHERE unit IS NOT NULL ORDER BY claim')).toEqual(
    [
      ['alpha/copies', 604_800, 604_800, '7 days'],
      ['beta/copies', 43_200, 86_400, '12 to 24 hours'],
    ],
  );
});

test('every evidence item stands with its source and the address of its place', () => {
  expect(
    rows(
      "SELECT class, source, at, url FROM claims_with_sources WHERE claim = 'alpha/acknowledged' AND class = 'specification'",
    ),
  ).toEqual([
    [
      'specification',
      'Alpha spec',
      'Acknowledgement',
      'https://github.com/alpha/log/blob/0123456789012345678901234567890123456789/spec.md?plain=1#L10-L12',
    ],
  ]);
});

test('cases, histories, relations, meanings and scenarios are rows', () => {
  const count = (table: string) => rows(`SELECT count(*) FROM ${table}`)[0]![0];
  expect(
    [
      'claim_condition',
      'claim_history',
      'relation',
      'term_meaning',
      'finding_step',
      'layer',
      'chapter_reference',
    ].map(count),
  ).toEqual([2, 2, 1, 1, 2, 16, 6]);
});

test('the full text finds chapters by section, and stems words', () => {
  expect(rows("SELECT kind, url FROM search WHERE search MATCH 'segment' ORDER BY kind")).toContainEqual([
    'term',
    '/terms/log/',
  ]);
  expect(rows("SELECT url FROM search WHERE kind = 'chapter' AND search MATCH 'records'")).toContainEqual([
    '/chapters/alpha-log/#the-path-of-a-write',
  ]);
});

test('what is stale is so as of the day of the atlas', () => {
  expect(rows('SELECT claim FROM stale_claims')).toEqual([]);
  const later = join(folder, 'later.sqlite');
  compileDatabase(later, { ...atlas, asOf: '2026-08-02' }, chapters);
  const stale = new DatabaseSync(later, { readOnly: true }).prepare('SELECT claim FROM stale_claims').all();
  expect(stale.map(({ claim }) => claim)).toEqual(['alpha/copies', 'beta/copies']);
});

test('the database cannot be changed by who asks it', () => {
  expect(() => database.exec('DELETE FROM claim')).toThrow('readonly');
});

test('each system and question is a file of its own, and the descriptor names every table', () => {
  const files = new Map(publishedFiles(atlas));
  expect((JSON.parse(files.get('systems/beta.json')!) as { claims: unknown[] }).claims).toHaveLength(4);
  expect(
    (JSON.parse(files.get('dimensions/safe.json')!) as { claims: { id: string }[] }).claims.map(
      ({ id }) => id,
    ),
  ).toEqual(['alpha/safe', 'beta/safe']);
  expect(files.get('claims.csv')!.split('\r\n')).toHaveLength(10);
  const described = JSON.parse(
    dataPackage(atlas, [
      { path: 'claims.csv', bytes: 1, sha256: 'x' },
      { path: 'systems/beta.json', bytes: 1, sha256: 'y' },
    ]),
  ) as { resources: { path: string }[] };
  expect(described.resources.map(({ path }) => path)).toEqual(['claims.csv']);
});
