import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleComponents } from '../../src/chapters/components.ts';
import { problemLine } from '../../src/records/problem.ts';
import { readRecordFile } from '../../src/records/records.ts';
import { jsonSchemas } from '../../src/records/json-schemas.ts';
import { definitions, kinds } from '../../src/schemas/kinds.ts';

// What a reader is promised can be listed and compared: documentation is under test.

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/publishing.md',
];
const read = (file: string) => readFileSync(file, 'utf8');
const contributing = read('CONTRIBUTING.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('the examples in CONTRIBUTING are valid records', () => {
  const examples = [...contributing.matchAll(/^### .*?`(data\/[^`]+)`\n+```yaml\n(.*?)^```/gmsu)];
  test.for(examples.map(([, file, text]) => [file!, text!] as const))('%s', ([file, text]) => {
    expect(readRecordFile(file, text).problems.map(problemLine)).toEqual([]);
  });

  test('there is one for each kind of record', () => {
    const folders = examples.map(([, file]) => file!.split('/')[1]);
    expect([...new Set(folders)].sort()).toEqual(kinds.map((kind) => definitions[kind].folder).sort());
  });
});

test('every component an author can use is documented', () => {
  for (const name of Object.keys(articleComponents)) expect(contributing).toContain(`<${name}`);
});

test('every script of the package is documented, and no other is', () => {
  const text = documents.map(read).join('\n');
  const mentioned = new Set(
    [...text.matchAll(/(?:^|`|&& )npm (?:run(?: -s)? )?([a-z][\w:-]*)/gmu)].map(([, name]) => name!),
  );
  for (const name of Object.keys(scripts)) expect(mentioned, name).toContain(name);
  for (const name of mentioned)
    if (!['ci', 'install', 'pack'].includes(name)) expect(Object.keys(scripts)).toContain(name);
});

test('every file that a document links to exists', () => {
  for (const document of documents) {
    const text = read(document).replaceAll(/`[^`]*`/gu, '');
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)) {
      expect(existsSync(join(dirname(document), target!)), `${document}: ${target}`).toBe(true);
    }
  }
});

test('every folder that the map of the architecture names exists, and every folder is named', () => {
  const map = read('docs/architecture.md');
  for (const [, path] of map.matchAll(/`((?:src|scripts|tests|data)\/[\w/.-]*)`/gu))
    expect(existsSync(path!), path).toBe(true);
  for (const folder of [
    'schemas',
    'model',
    'records',
    'rules',
    'chapters',
    'diagrams',
    'store',
    'chromium',
    'lib',
    'components',
    'layouts',
    'pages',
    'styles',
    'browser',
  ]) {
    expect(map).toContain(`src/${folder}`);
  }
});

test('the JSON Schemas for editors say what the code says', () => {
  for (const [name, text] of jsonSchemas()) expect(read(`schemas/${name}`), name).toBe(text);
});

test('documents speak of the project alone', () => {
  for (const document of documents)
    expect(read(document)).not.toMatch(/\/(?:work|tmp|home|root)\/|registry\.npm|localhost:(?!4321)/u);
});
