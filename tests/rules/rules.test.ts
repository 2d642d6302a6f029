import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/records/problem.ts';
import { problemsOf, promises, rules } from '../../src/rules/index.ts';
import { baseFiles, filesOf, projectFrom } from '../project.ts';

// A case is a folder of files that are laid over the small complete project: a case whose name
// begins with "ok" is valid, any other gives exactly the problems in its expected.txt. A new case
// is a new folder; no code is written for it.

const folder = 'tests/rules/cases';

test('the small project is valid, so what a case finds is its own', async () => {
  expect(problemsOf(await projectFrom(baseFiles)).map(problemLine)).toEqual([]);
});

/** The base with a case laid over it; an empty file takes the one below it away. */
function overlaid(path: string): { files: Map<string, string>; expected: string } {
  const { 'expected.txt': expected = '', ...own } = Object.fromEntries(filesOf(path));
  const files = new Map(baseFiles);
  for (const [file, text] of Object.entries(own)) {
    if (text.trim() === '') files.delete(file);
    else files.set(file, text);
  }
  return { files, expected };
}

for (const rule of readdirSync(folder)) {
  describe(rule, () => {
    for (const name of readdirSync(join(folder, rule))) {
      test(name.replaceAll('-', ' '), async () => {
        const path = join(folder, rule, name);
        const { files, expected } = overlaid(path);
        const found = problemsOf(await projectFrom(files)).map(problemLine);
        if (name.startsWith('ok')) expect(found).toEqual([]);
        else
          await expect(`${found.join('\n')}\n`).toMatchFileSnapshot(
            join(process.cwd(), path, 'expected.txt'),
          );
        if (!name.startsWith('ok')) expect(expected).not.toBe('');
      });
    }
  });
}

const casesOf = (name: string) => readdirSync(join(folder, name));

test.for([...promises])('the rule %s says what it protects, and has a failing case', ([name, protects]) => {
  expect(protects).toMatch(/^[A-Z].*\.$/su);
  expect(casesOf(name).some((one) => !one.startsWith('ok'))).toBe(true);
});

test.for(rules.map(({ name }) => name))('the rule %s has a passing case', (name) => {
  expect(casesOf(name).some((one) => one.startsWith('ok'))).toBe(true);
});

test('no message names a rule of which nothing says what it protects', () => {
  const messages = [...filesOf(folder)].flatMap(([file, text]) =>
    file.endsWith('expected.txt') ? text : [],
  );
  const named = messages.flatMap((text) => [...text.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, name]) => name!));
  expect(new Set(named)).toEqual(new Set(promises.keys()));
});
