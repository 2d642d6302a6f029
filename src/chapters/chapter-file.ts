import { readDiagram, type DiagramReading } from '../diagrams/diagram.ts';
import type { Place, ReadingProblem } from '../records/problem.ts';
import { schemaProblems, yamlProblems } from '../records/schema-problems.ts';
import { parseYaml, type Path } from '../records/yaml-file.ts';
import { chapter as schema, type Chapter } from '../schemas/chapter.ts';
import { withUnixLines } from './features.ts';
import { MdxError, outline, type Fence, type Outline } from './outline.ts';

/** One file of `src/content/chapters`, read. */
export interface ChapterFile {
  file: string;
  /** Name of the file without its number: the last part of the chapter's address. */
  id: string;
  /** Number in the file's name: place of the chapter in its family. */
  order: number;
  /** Undefined when the front matter is not valid. */
  front: Chapter | undefined;
  /** Undefined when the text is no MDX. */
  outline: Outline | undefined;
  diagrams: { fence: Fence; reading: DiagramReading }[];
  problems: ReadingProblem[];
  /** Where a field of the front matter stands. */
  placeOf: (path: Path) => Place;
}

const name = /^src\/content\/chapters\/([a-z0-9-]+)\/(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/u;

/** Reads a chapter: its front matter, its structure, its diagrams. */
export async function readChapterFile(file: string, content: string): Promise<ChapterFile> {
  const text = withUnixLines(content);
  const problems: ReadingProblem[] = [];
  const [, folder = '', order = '0', id = file] = name.exec(file) ?? [];
  const record = `chapter ${id}`;
  if (!folder) {
    problems.push({
      file,
      line: 1,
      column: 1,
      record,
      rule: 'file-names',
      found: 'the file lies in the wrong place or has another ending',
      wanted: 'src/content/chapters/<family>/<NN>-<id>.mdx would do',
    });
  }
  // What is no chapter is not read as one.
  if (!file.endsWith('.mdx')) {
    const placeOf = () => ({ file, line: 1, column: 1 });
    return { file, id, order: 0, front: undefined, outline: undefined, diagrams: [], problems, placeOf };
  }
  const [, frontText = ''] = /^---\n(.*?)\n---(?:\n|$)/su.exec(text) ?? [];
  // The newline stands for the opening fence, so that lines count as in the file.
  const yaml = parseYaml(file, `\n${frontText}`);
  problems.push(...yamlProblems(yaml, record));
  let front: Chapter | undefined;
  if (yaml.errors.length === 0) {
    const found = schemaProblems(schema, yaml, record);
    problems.push(...found);
    if (found.length === 0) front = schema.parse(yaml.value);
  }
  if (front && folder && front.family !== folder) {
    problems.push({
      ...yaml.placeOf(['family']),
      record,
      rule: 'file-names',
      found: `the family is "${front.family}", the folder "${folder}"`,
      wanted: 'the folder is named after the family',
    });
  }
  let read: Outline | undefined;
  try {
    read = outline(file, text);
  } catch (error) {
    if (!(error instanceof MdxError)) throw error;
    const found = error.message;
    problems.push({ ...error.place, record, rule: 'mdx', found, wanted: 'valid MDX is needed' });
  }
  const fences = read?.fences.filter(({ language }) => language === 'mermaid') ?? [];
  const diagrams: ChapterFile['diagrams'] = [];
  for (const fence of fences) diagrams.push({ fence, reading: await readDiagram(fence.source) });
  const placeOf = yaml.placeOf;
  return { file, id, order: Number(order), front, outline: read, diagrams, problems, placeOf };
}
