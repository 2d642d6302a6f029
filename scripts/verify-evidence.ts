// Reads every pinned passage in local clones of its repository and reports those that are gone
// or read differently: npm run verify:evidence -- --repos DIR [--write]
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename, dirname, join, resolve } from 'node:path';
import { passageChecksum } from '../src/model/passage.ts';
import { problemLine } from '../src/records/problem.ts';
import { loadRecords } from '../src/records/load.ts';
import { allEntries } from '../src/rules/rule.ts';
import { evidenceIn } from '../src/model/evidence-in.ts';
import { withChecksums, type ChecksumEdit } from './lib/checksums.ts';
import { misused, readOptions } from './lib/options.ts';

const help = `Usage: npm run verify:evidence -- --repos DIR [--write]

Looks below DIR for git clones (bare ones too) of the repositories that evidence is pinned to,
reads each passage at its commit and compares its checksum.

  --repos DIR  folder that holds the clones, at most three levels deep
  --write      adds the checksum to evidence that has lines and none yet`;

const usage = 'npm run verify:evidence -- --repos DIR [--write]';
const values = readOptions(usage, {
  repos: { type: 'string' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
});
if (values.help || !values.repos) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}
if (!existsSync(values.repos)) misused(`There is no folder "${values.repos}".`, usage);

/** Clones below a folder, by owner/name in lower case. */
function clonesBelow(folder: string, depth = 3): Map<string, string> {
  const found = new Map<string, string>();
  const isBare = existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'));
  if (isBare || existsSync(join(folder, '.git'))) {
    for (const name of namesOf(folder)) found.set(name.toLowerCase(), folder);
    return found;
  }
  if (depth === 0) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue;
    for (const [name, path] of clonesBelow(join(folder, entry.name), depth - 1)) {
      found.set(name, path);
    }
  }
  return found;
}

/** What a clone may be called: by its remote, and by the folders it lies in. */
function namesOf(folder: string): string[] {
  const git = git_(folder, ['config', '--get', 'remote.origin.url']);
  const [, remote] = /[/:]([^/:]+\/[^/]+?)(?:\.git)?\s*$/u.exec(git ?? '') ?? [];
  const [last, parent] = [basename(folder), basename(dirname(folder))];
  return [remote, `${parent}/${last}`, parent.replace('+', '/'), last.replace('+', '/')]
    .filter((name): name is string => Boolean(name?.includes('/')))
    .map((name) => name.replace(/\.git$/u, ''));
}

function git_(folder: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

const texts = new Map<string, string | undefined>();
/** A file at a commit, read once. */
function fileAt(clone: string, commit: string, path: string): string | undefined {
  const key = `${clone} ${commit}:${path}`;
  if (!texts.has(key)) texts.set(key, git_(clone, ['show', `${commit}:${path}`]));
  return texts.get(key);
}

const records = loadRecords(process.cwd());
const clones = clonesBelow(resolve(values.repos));
const problems = records.problems.map((problem) => `cannot be read: ${problemLine(problem)}`);
const unchecked = new Map<string, number>();
const missing: (ChecksumEdit & { file: string })[] = [];
let verified = 0;

for (const entry of allEntries({ records })) {
  for (const { path, evidence } of evidenceIn(entry.record)) {
    const source = records.entries.source.get(evidence.source)?.record;
    const skip = (why: string) => unchecked.set(why, (unchecked.get(why) ?? 0) + 1);
    if (!source?.repo || !source.commit) {
      skip('not in a public repository');
      continue;
    }
    const file = source.path ?? evidence.path;
    if (!evidence.lines || !file) {
      skip(`names a place in ${source.repo}, but no lines`);
      continue;
    }
    const clone = clones.get(source.repo.toLowerCase());
    if (!clone) {
      skip(`no clone of ${source.repo} below ${values.repos}`);
      continue;
    }
    const { file: at, line, column } = entry.placeOf([...path, 'lines']);
    const place = `${at}:${line}:${column}  ${entry.kind} ${entry.id}`;
    const passage = `${source.repo}@${source.commit.slice(0, 10)} ${file}:${evidence.lines}`;
    const text = fileAt(clone, source.commit, file);
    const checksum = text === undefined ? undefined : passageChecksum(text, evidence.lines);
    if (text === undefined) {
      const hasCommit = git_(clone, ['cat-file', '-t', source.commit]) !== undefined;
      problems.push(
        `${place}: ${passage} is missing: the clone has no such ${hasCommit ? 'file' : 'commit'}`,
      );
    } else if (checksum === undefined) {
      problems.push(`${place}: ${passage} is missing: the file has fewer lines`);
    } else if (evidence.sha256 === undefined) {
      missing.push({ file: at, line, column, lines: evidence.lines, checksum });
      if (!values.write) problems.push(`${place}: ${passage} has no checksum; "--write" adds ${checksum}`);
    } else if (evidence.sha256 === checksum) {
      verified += 1;
    } else {
      problems.push(`${place}: ${passage} reads differently: ${checksum}, not ${evidence.sha256}`);
    }
  }
}

if (values.write) {
  let added = 0;
  for (const [file, edits] of Map.groupBy(missing, (edit) => edit.file)) {
    const text = withChecksums(readFileSync(file, 'utf8'), edits);
    if (text === undefined) {
      problems.push(`${file}: changed while its passages were read, and is left as it is; run this again`);
      continue;
    }
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    added += edits.length;
  }
  console.log(`${added} checksums added.`);
}
for (const problem of problems) console.log(problem);
for (const [why, count] of [...unchecked].sort((a, b) => b[1] - a[1])) {
  console.log(`not checked: ${count} evidence items: ${why}`);
}
console.log(`${verified} passages read as pinned, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
