// Writes the JSON Schemas that editors and readers of the data use: npm run schemas [-- --check]
import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/records/json-schemas.ts';
import { readOptions } from './lib/options.ts';

const values = readOptions('npm run schemas [-- --check]', { check: { type: 'boolean', default: false } });
const stale: string[] = [];
mkdirSync('schemas', { recursive: true });
for (const [name, text] of jsonSchemas()) {
  const file = `schemas/${name}`;
  const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (isSame) continue;
  stale.push(file);
  if (!values.check) writeFileSync(file, text);
}
if (values.check && stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; "npm run schemas" writes them`);
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? 'schemas are up to date' : `wrote ${stale.join(', ')}`);
}
