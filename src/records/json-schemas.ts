import { z } from 'zod';
import { chapter } from '../schemas/chapter.ts';
import { definitions } from '../schemas/kinds.ts';
import { publishedShapes } from '../schemas/published.ts';

/** One schema for each kind of file: the folder's name, and what a file in it holds. */
const files: [name: string, schema: z.ZodType, describes: string][] = [
  ...Object.entries(definitions).map(([kind, { folder, file }]): [string, z.ZodType, string] => [
    kind === 'claim' ? 'claims' : kind,
    file,
    `data/${folder}/${kind === 'dimension' ? '*/' : ''}*.yaml`,
  ]),
  ['chapter', chapter, 'the front matter of src/content/chapters/*/*.mdx'],
];

/** The JSON Schemas that editors use, as [file name, text], made from the Zod schemas. */
export function jsonSchemas(): [name: string, text: string][] {
  return files.map(([name, schema, describes]) => {
    const $comment = `Of ${describes}. Made from src/schemas by "npm run schemas"; changes here are lost.`;
    return asFile(name, schema, 'input', $comment);
  });
}

/** The JSON Schemas of the published files, as [file name, text]: each is a list of records. */
export function publishedSchemas(): [name: string, text: string][] {
  return Object.entries(publishedShapes).map(([name, shape]) =>
    asFile(name, z.array(shape), 'output', `Of data/${name}.json.`),
  );
}

function asFile(
  name: string,
  schema: z.ZodType,
  io: 'input' | 'output',
  $comment: string,
): [name: string, text: string] {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return [`${name}.schema.json`, `${JSON.stringify({ $schema, $comment, ...rest }, null, 2)}\n`];
}
