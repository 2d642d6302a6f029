import { z } from 'zod';
import { chapter } from '../schemas/chapter.ts';
import { definitions } from '../schemas/kinds.ts';

/** One schema for each kind of file: the folder's name, and what a file in it holds. */
const files: [name: string, schema: z.ZodType, describes: string][] = [
  ...Object.entries(definitions).map(([kind, { folder, file }]): [string, z.ZodType, string] => [
    kind === 'claim' ? 'claims' : kind,
    file,
    `data/${folder}/${kind === 'dimension' ? '*/' : ''}*.yaml`,
  ]),
  ['chapter', chapter, 'the front matter of src/content/chapters/*/*.mdx'],
];

/** The JSON Schemas of all files, as [file name, text], made from the Zod schemas. */
export function jsonSchemas(): [name: string, text: string][] {
  return files.map(([name, schema, describes]) => {
    const made = z.toJSONSchema(schema, { io: 'input' });
    const { $schema, ...rest } = made;
    const $comment = `Of ${describes}. Made from src/schemas by "npm run schemas"; changes here are lost.`;
    return [`${name}.schema.json`, `${JSON.stringify({ $schema, $comment, ...rest }, null, 2)}\n`];
  });
}
