// Every test there is: npm test [-- --only check,unit,build,site] [--every-page]
//
// Closes with a line "N passed, N failed". Builds go to .build, so that dist stays what it was.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../src/records/load.ts';
import { checkSite, verdictText } from './lib/check-site.ts';
import { readProject } from './lib/compile.ts';
import { makeHostileProject } from './lib/hostile-project.ts';
import { misused, readOptions } from './lib/options.ts';

const usage = 'npm test [-- --only check,unit,build,site] [-- --every-page]';
const allStages = ['check', 'unit', 'build', 'site'];
const values = readOptions(usage, {
  only: { type: 'string', default: allStages.join(',') },
  'every-page': { type: 'boolean', default: false },
});
const stages = new Set(values['every-page'] ? ['build', 'site'] : values.only.split(','));
for (const stage of stages) if (!allStages.includes(stage)) misused(`There is no stage "${stage}".`, usage);
const started = Date.now();
let passed = 0;
let failed = 0;

function count(name: string, good: number, bad: number): void {
  passed += good;
  failed += bad;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`── ${name}: ${good} passed, ${bad} failed (${seconds} s since the start)`);
}

/** Runs a program with the terminal's output; resolves to its exit code. */
function run(args: string[], env: Record<string, string> = {}, cwd = process.cwd()): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Counts of a reporter that writes JSON; a program that wrote none has failed as a whole. */
async function counted(
  name: string,
  args: string[],
  report: string,
  read: (json: never) => [good: number, bad: number],
  env: Record<string, string> = {},
): Promise<void> {
  rmSync(report, { force: true });
  const code = await run(args, env);
  if (!existsSync(report)) {
    count(name, 0, 1);
    return;
  }
  const [good, bad] = read(JSON.parse(readFileSync(report, 'utf8')) as never);
  count(name, good, bad === 0 && code !== 0 ? 1 : bad);
}

const builds = {
  root: { out: '.build/root', env: { BASE_PATH: '/' } },
  again: { out: '.build/again', env: { BASE_PATH: '/', ATLAS_CACHE: '.build/cache' } },
  sub: { out: '.build/sub', env: { BASE_PATH: '/atlas/' } },
};

/** Names and checksums of every file below a folder. */
function fingerprints(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder, '.').map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

function compareBuilds(one: string, other: string): void {
  const [a, b] = [fingerprints(one), fingerprints(other)];
  const different = [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
  for (const file of different.slice(0, 20))
    console.log(`   ${file} differs between two builds of one commit`);
  count(
    'two builds of one commit give the same bytes',
    Number(different.length === 0),
    Number(different.length > 0),
  );
}

async function checkBuild(
  name: string,
  folder: string,
  basePath: string,
  root = process.cwd(),
): Promise<void> {
  const { atlas } = await readProject(root);
  if (!atlas) {
    count(name, 0, 1);
    return;
  }
  const verdicts = await checkSite(folder, basePath, atlas);
  for (const verdict of verdicts) console.log(verdictText(verdict));
  const bad = verdicts.filter(({ problems }) => problems.length > 0).length;
  count(name, verdicts.length - bad, bad);
}

if (stages.has('check')) {
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts'], { encoding: 'utf8' });
  process.stdout.write(stdout);
  const [, good, bad] = /^(\d+) passed, (\d+) failed$/mu.exec(stdout) ?? [];
  count('types, lint, format and schemas', Number(good ?? 0), Number(bad ?? 1));
}

if (stages.has('unit')) {
  type Report = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
  await counted(
    'units, rules, components, documents, mutations',
    ['node_modules/vitest/vitest.mjs', 'run'],
    '.vitest/json/output.json',
    ({ numPassedTests, numFailedTests, numFailedTestSuites }: Report) => [
      numPassedTests,
      Math.max(numFailedTests, Number(numFailedTestSuites > 0)),
    ],
  );
}

if (stages.has('build')) {
  rmSync('.build', { recursive: true, force: true });
  let areBuilt = true;
  for (const [name, { out, env }] of Object.entries(builds)) {
    if (values['every-page'] && name !== 'root') continue;
    const code = await run(['scripts/build.ts', '--out', out], env);
    areBuilt &&= code === 0;
    count(`the site is built: ${name}`, Number(code === 0), Number(code !== 0));
  }
  if (!values['every-page'] && areBuilt) {
    compareBuilds(builds.root.out, builds.again.out);
    makeHostileProject(process.cwd(), '.build/hostile');
    const code = await run(['scripts/build.ts'], { BASE_PATH: '/' }, '.build/hostile');
    count('a site full of hostile text is built', Number(code === 0), Number(code !== 0));
    await checkBuild('what was built from hostile text', '.build/hostile/dist', '/', '.build/hostile');
    await checkBuild('what was built, at the root', builds.root.out, '/');
    await checkBuild('what was built, under a path', builds.sub.out, '/atlas/');
  }
}

if (stages.has('site')) {
  type Report = { stats: { expected: number; flaky: number; unexpected: number } };
  await counted(
    'the site in a browser',
    ['node_modules/@playwright/test/cli.js', 'test'],
    'test-results/report.json',
    ({ stats }: Report) => [stats.expected, stats.unexpected + stats.flaky],
    values['every-page'] ? { EVERY_PAGE: '1' } : {},
  );
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
