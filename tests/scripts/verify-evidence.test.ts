import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withChecksums } from '../../scripts/lib/checksums.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-evidence-'));
cpSync('tests/fixtures/base', root, { recursive: true });
const clone = join(root, 'clones', 'alpha', 'log');
mkdirSync(clone, { recursive: true });
const git = (...args: string[]) =>
  execFileSync('git', ['-C', clone, '-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args], {
    encoding: 'utf8',
  }).trim();
git('init', '-q');
writeFileSync(join(clone, 'spec.md'), Array.from({ length: 20 }, (_, i) => `line ${i + 1}`).join('\n'));
git('add', '.');
git('commit', '-qm', 'spec');
const commit = git('rev-parse', 'HEAD');

const edit = (file: string, change: (text: string) => string) => {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const verify = (...args: string[]) => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [resolve('scripts/verify-evidence.ts'), '--repos', 'clones', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { stdout, status };
};
edit('data/sources/alpha-spec.yaml', (text) =>
  text.replaceAll('0123456789012345678901234567890123456789', commit),
);

test('a passage that reads differently is reported with its place', () => {
  const { stdout, status } = verify();
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /data\/claims\/alpha\.yaml:9:14 {2}claim alpha\/acknowledged: alpha\/log@\w{10} spec\.md:10-12 reads differently: \w{16}, not 0123456789abcdef/u,
  );
});

test('what could not be checked is said plainly', () => {
  const { stdout } = verify();
  expect(stdout).toContain('not in a public repository');
  expect(stdout).toContain('names a place in alpha/log, but no lines');
  edit('data/claims/beta.yaml', (text) =>
    text.replace('at: Acknowledgement', 'at: Acknowledgement, lines: 1-2'),
  );
  expect(verify().stdout).toContain('not checked: 1 evidence items: no clone of beta/log below clones');
});

test('missing checksums are added, on lines of their own and inside braces', () => {
  edit('data/claims/alpha.yaml', (text) =>
    text.replace(/\n *sha256: .*\n/u, '\n').replace('at: Retention }', 'at: Retention, lines: 3-4 }'),
  );
  expect(verify().stdout).toContain('has no checksum');
  expect(verify('--write')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('2 checksums added') as string,
  });
  expect(readFileSync(join(root, 'data/claims/alpha.yaml'), 'utf8')).toMatch(
    /lines: 3-4, sha256: '\w{16}' \}/u,
  );
  expect(verify()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('2 passages read as pinned, 0 problems.') as string,
  });
});

test('a file, lines or a commit that are gone are told apart', () => {
  edit('data/claims/alpha.yaml', (text) => text.replace('lines: 10-12', 'lines: 10-99'));
  expect(verify().stdout).toContain('is missing: the file has fewer lines');
  edit('data/sources/alpha-spec.yaml', (text) => text.replace('path: spec.md', 'path: gone.md'));
  expect(verify().stdout).toContain('is missing: the clone has no such file');
  edit('data/sources/alpha-spec.yaml', (text) => text.replaceAll(commit, 'f'.repeat(40)));
  expect(verify().stdout).toContain('is missing: the clone has no such commit');
});

test('a file that changed while its passages were read is left as it is', () => {
  const edit = { line: 2, column: 8, lines: '10-12', checksum: 'abc' };
  expect(withChecksums('- at: x\n  lines: 10-12', [{ ...edit, column: 10 }])).toBe(
    "- at: x\n  lines: 10-12\n  sha256: 'abc'",
  );
  expect(withChecksums('- at: x\n  lines: 10-13', [{ ...edit, column: 10 }])).toBeUndefined();
  expect(withChecksums('- at: x', [edit])).toBeUndefined();
});
