// Types, lint, format and generated files: npm run check
import { spawnSync } from 'node:child_process';
import { readProject, writeStore } from './lib/compile.ts';

const checks: [question: string, args: string[]][] = [
  ['Are the types right?', ['node_modules/astro/bin/astro.mjs', 'check']],
  [
    'Is the code free of what the linter knows?',
    ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ],
  [
    'Is everything formatted?',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ],
  ['Are the JSON Schemas up to date?', ['scripts/schemas.ts', '--check']],
];

// Types of the content collections are made from the store.
const project = await readProject(process.cwd());
if (project.atlas) writeStore(process.cwd(), project);

let failed = 0;
for (const [question, args] of checks) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  console.log(`${status === 0 ? 'yes' : 'NO '}  ${question}`);
  if (status === 0) continue;
  failed += 1;
  console.log(`${stdout}${stderr}`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
