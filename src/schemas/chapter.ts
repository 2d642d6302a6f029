import { z } from 'zod';
import { day } from './date.ts';
import { reference } from './reference.ts';
import { label, line } from './text.ts';

/** Front matter of `src/content/chapters/<family>/<NN>-<id>.mdx`. */
export const chapter = z
  .strictObject({
    title: label,
    summary: line.describe('What the mechanism is, in two sentences; stands under the title'),
    family: reference('family'),
    systems: z.array(reference('system')).default([]).describe('Systems the chapter explains'),
    covers: line.describe('Versions or years the text holds for'),
    published: day,
    updated: day.optional().describe('Last change of substance'),
    changes: line.optional().describe('What that change was'),
    checked: day.describe('When the text was last held against its sources'),
  })
  .meta({ title: 'Chapter', description: 'Front matter of a chapter.' });

export type Chapter = z.infer<typeof chapter>;
