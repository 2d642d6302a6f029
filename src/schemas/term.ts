import { z } from 'zod';
import { evidence } from './evidence.ts';
import { reference } from './reference.ts';
import { label, line, paragraphs } from './text.ts';

/** One word of the field. `data/terms/<id>.yaml` */
export const term = z
  .strictObject({
    label: label.describe('The word as it stands in a sentence'),
    aliases: z.array(line).default([]).describe('Other words for the same thing'),
    definition: line.describe('What it is, in a sentence'),
    explanation: paragraphs.optional(),
    meanings: z
      .array(
        z.strictObject({
          system: reference('system'),
          means: line.describe('What the word means in that system'),
          evidence: z.array(evidence).min(1),
        }),
      )
      .default([])
      .describe('Where systems give the word different meanings'),
    'confused-with': z
      .array(z.strictObject({ term: reference('term'), difference: line }))
      .default([]),
    evidence: z.array(evidence).min(1),
  })
  .meta({ title: 'Term', description: 'One word of the field.' });

export type Term = z.infer<typeof term>;
