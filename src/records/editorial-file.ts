import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorial as schema, type Editorial } from '../schemas/editorial.ts';
import type { Place, ReadingProblem } from './problem.ts';
import { schemaProblems, yamlProblems } from './schema-problems.ts';
import { parseYaml, type Path } from './yaml-file.ts';

/** What pages show of their own accord, read. */
export interface EditorialFile {
  /** Undefined when the file is not valid. */
  choices: Editorial | undefined;
  problems: ReadingProblem[];
  placeOf: (path: Path) => Place;
}

/** Where it lies, from the project's root. */
export const editorialPath = 'src/content/editorial.json';

const record = 'editorial choices';

/** Reads the file as YAML, of which JSON is a part, for the sake of the places. */
export function readEditorial(text: string): EditorialFile {
  const yaml = parseYaml(editorialPath, text);
  const { placeOf } = yaml;
  const problems = [...jsonProblems(text)];
  if (problems.length === 0) problems.push(...yamlProblems(yaml, record));
  if (problems.length === 0) problems.push(...schemaProblems(schema, yaml, record));
  return { choices: problems.length === 0 ? schema.parse(yaml.value) : undefined, problems, placeOf };
}

/** Pages import the file, so it has to be JSON and not any YAML. */
function* jsonProblems(text: string): Generator<ReadingProblem> {
  try {
    JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const [, line = '1', column = '1'] = /line (\d+) column (\d+)/u.exec(message) ?? [];
    const place = { file: editorialPath, line: Number(line), column: Number(column) };
    yield { ...place, record, rule: 'json', found: message, wanted: 'valid JSON is needed' };
  }
}

/** The choices of the project at `root`; data without pages have none. */
export function loadEditorial(root: string): EditorialFile | undefined {
  const file = join(root, editorialPath);
  return existsSync(file) ? readEditorial(readFileSync(file, 'utf8')) : undefined;
}
