import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AtlasCommandError, runAtlas } from '../../scripts/lib/atlas-command.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-command-'));
cpSync('tests/fixtures/base', root, { recursive: true });
const atlas = (...args: string[]) => runAtlas(args, root);
const failure = async (...args: string[]) => {
  try {
    await atlas(...args);
  } catch (error) {
    const { message, exitCode } = error as AtlasCommandError;
    return [exitCode, message] as const;
  }
  throw new Error('it did not fail');
};

test('a query prints a table, CSV, JSON or Markdown', async () => {
  const sql = "SELECT system, value FROM comparison WHERE question = 'Safe'";
  expect(await atlas('query', sql)).toBe(
    'system     value\n─────────  ───────────\nAlpha Log  depends\nBeta Log   undisclosed',
  );
  expect(await atlas('query', sql, '--format', 'csv')).toBe(
    'system,value\r\nAlpha Log,depends\r\nBeta Log,undisclosed',
  );
  expect(await atlas('query', sql, '--format', 'markdown')).toContain('| Beta Log | undisclosed |');
  expect(JSON.parse(await atlas('query', sql, '--format', 'json'))).toEqual([
    { system: 'Alpha Log', value: 'depends' },
    { system: 'Beta Log', value: 'undisclosed' },
  ]);
});

test('bad SQL, unknown tables and attempts to write are errors with exit code 1', async () => {
  expect(await failure('query', 'SELECT FROM')).toEqual([1, expect.stringContaining('syntax error')]);
  expect(await failure('query', 'SELECT * FROM claimz')).toEqual([
    1,
    'SQLite says: no such table: claimz; did you mean "claim"?',
  ]);
  expect(await failure('query', 'DELETE FROM claim')).toEqual([
    1,
    'The database is only read: the SQL begins with SELECT, WITH, VALUES, EXPLAIN or PRAGMA.',
  ]);
  expect(await failure('query', "VACUUM INTO 'copy.sqlite'")).toEqual([
    1,
    expect.stringContaining('only read'),
  ]);
  expect(await failure('query', 'WITH a AS (SELECT 1) DELETE FROM claim')).toEqual([
    1,
    'SQLite says: attempt to write a readonly database',
  ]);
  expect(await failure('query', 'SELECT 1; SELECT 2')).toEqual([1, expect.stringContaining('"SELECT 2"')]);
});

test('columns of one name keep their own values', async () => {
  expect(await atlas('query', 'SELECT 1 AS id, 2 AS id', '--format', 'csv')).toBe('id,id (2)\r\n1,2');
  expect(await atlas('query', '/* a comment */ SELECT 1 AS one;', '--format', 'csv')).toBe('one\r\n1');
});

test('systems are compared, for all questions or some, with all rows or those that differ', async () => {
  expect(await atlas('compare', 'alpha', 'beta', '--format', 'csv')).toContain(
    'Acknowledged when,a quorum has it,the leader has it',
  );
  expect(await atlas('compare', 'beta', 'alpha', '--dimensions', 'copies', '--format', 'csv')).toBe(
    'question,Beta,Alpha\r\nCopies,12 to 24 hours,7 days',
  );
  expect(await atlas('compare', 'alpha', 'beta', '--only-differences', '--format', 'csv')).toContain(
    'Offers',
  );
});

test('unknown ids name the nearest ones', async () => {
  expect(await failure('compare', 'alpha', 'bata')).toEqual([
    1,
    'There is no system "bata"; did you mean "beta"?',
  ]);
  expect(await failure('compare', 'alpha', 'beta', '--dimensions', 'copis')).toEqual([
    1,
    'There is no dimension "copis"; did you mean "copies"?',
  ]);
  expect(await failure('show', 'fencign')).toEqual([1, expect.stringContaining('did you mean "fencing"')]);
});

test('anything can be shown by its id', async () => {
  expect(await atlas('show', 'alpha', '--format', 'csv')).toContain('layer: log,segments');
  expect(await atlas('show', 'safe', '--format', 'csv')).toContain('Beta,undisclosed,Nothing is promised.');
  expect(await atlas('show', 'alpha/acknowledged', '--format', 'csv')).toContain(
    'specification,"Alpha spec, Acknowledgement: https://github.com/alpha/log/blob/',
  );
  expect(await atlas('show', 'fencing')).toContain('Shutting out a writer');
  expect(JSON.parse(await atlas('show', 'alpha-log', '--format', 'json'))).toMatchObject({
    title: 'Alpha Log',
    words: expect.any(Number) as number,
  });
});

test('the search finds words, puts what they name first, and takes nothing for syntax', async () => {
  expect((await atlas('search', 'fencing', '--format', 'csv')).split('\r\n')[1]).toMatch(/^term,fencing,/u);
  expect(await failure('search', '"zzqq OR (')).toEqual([1, expect.stringContaining('Nothing mentions')]);
  expect(await failure('search', 'fencign')).toEqual([
    1,
    'Nothing mentions "fencign"; did you mean "fencing"?',
  ]);
});

test('commands that are not understood have exit code 2', async () => {
  expect(await failure('comparre', 'a', 'b')).toEqual([
    2,
    'There is no command "comparre": did you mean "compare"?',
  ]);
  expect(await failure('query')).toEqual([2, expect.stringContaining('takes the SQL')]);
  expect(await failure('search', 'x', '--limit', 'many')).toEqual([
    2,
    expect.stringContaining('whole number'),
  ]);
  expect(await failure('show', 'alpha', '--format', 'xml')).toEqual([
    2,
    expect.stringContaining('There is no format "xml"'),
  ]);
  expect(await failure('--colour')).toEqual([2, expect.stringContaining('Usage:')]);
  expect(await atlas('--help')).toMatch(/^Usage:/u);
});

test('a change of the data is seen by the next command, and invalid data is said', async () => {
  const file = join(root, 'data/terms/fencing.yaml');
  writeFileSync(
    file,
    'label: fencing\ndefinition: Something else entirely.\nevidence: [{ source: study-2024, class: analysis, at: Section 3 }]\n',
  );
  expect(await atlas('show', 'fencing')).toContain('Something else entirely.');
  writeFileSync(file, 'label: fencing\n');
  expect(await failure('show', 'fencing')).toEqual([1, expect.stringContaining('npm run validate')]);
});
