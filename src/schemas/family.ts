import { z } from 'zod';
import { localId } from './reference.ts';
import { label, line, paragraphs } from './text.ts';

/** A set of systems that answer the same questions. `data/families/<id>.yaml` */
export const family = z
  .strictObject({
    name: label.describe('As in a heading: Table formats'),
    summary: line.describe('One sentence: what its systems do'),
    introduction: paragraphs.describe('What its systems have in common and where they part'),
    order: z.number().int().positive().describe('Place among the families'),
    groups: z
      .array(
        z.strictObject({
          id: localId,
          label: label.describe('Heading over the dimensions of the group'),
        }),
      )
      .min(1)
      .describe('Groups of dimensions in reading order'),
  })
  .meta({ title: 'Family', description: 'A set of systems that answer the same questions.' });

export type Family = z.infer<typeof family>;
