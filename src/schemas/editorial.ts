import { z } from 'zod';
import { reference } from './reference.ts';
import { label, line } from './text.ts';

/**
 * What pages show of their own accord: choices that do not follow from the data, and so have to
 * be made again when a record gets another name. `src/content/editorial.json`
 */
export const editorial = z.strictObject({
  family: reference('family').describe('Family whose layers a newcomer sees first'),
  searches: z.array(line).min(1).describe('Searches to try'),
  questions: z.array(reference('dimension')).min(1).describe('Questions that people bring'),
  paths: z
    .array(
      z.strictObject({
        title: label,
        steps: z
          .array(z.strictObject({ label, to: z.string().describe('Address of a page, from the root') }))
          .min(1),
      }),
    )
    .min(1)
    .describe('Where to start, by what a reader wants'),
  examples: z
    .strictObject({ system: reference('system'), dimension: reference('dimension') })
    .describe('What the files for download are explained with'),
});

export type Editorial = z.infer<typeof editorial>;
