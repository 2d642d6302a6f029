import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { collectRecords, readRecordFile, type Records } from './records.ts';

/** Files below `folder` in the order of their paths, with slashes, relative to `root`. */
export function filesBelow(root: string, folder: string): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Reads every record below `root/data`, beside which a README may lie: the one reader of the YAML. */
export function loadRecords(root: string): Records {
  const files = filesBelow(root, 'data').filter((file) => !file.endsWith('/README.md'));
  return collectRecords(files.map((file) => readRecordFile(file, readFileSync(join(root, file), 'utf8'))));
}
