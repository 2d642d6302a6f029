import { z } from 'zod';
import { drawnLayers } from './layer.ts';
import { localId, reference } from './reference.ts';
import { label, line, paragraphs } from './text.ts';
import { unitNames } from './unit.ts';

/** One possible answer of a closed domain. */
const option = z.strictObject({
  id: localId,
  label: label.describe('As it stands on a chip: catalog compare-and-swap'),
  definition: line.describe('What is true of a system that has this value'),
  layer: z.enum(drawnLayers).optional().describe('Layer whose colour the chip takes'),
});

/** The verdicts, in this order on every page. */
export const verdicts = ['yes', 'partial', 'no'] as const;

export type Verdict = (typeof verdicts)[number];

/** What values a dimension takes. */
export const domain = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.enum(['one-of', 'many-of']).describe('One option, or any number of them'),
      options: z.array(option).min(2),
    }),
    z.strictObject({
      type: z.literal('verdict'),
      yes: line.describe('What must hold for yes'),
      partial: line.describe('What must hold for partial'),
      no: line.describe('What must hold for no'),
    }),
    z.strictObject({
      type: z.literal('quantity'),
      unit: z.enum(unitNames).describe('A unit of the measure; any of the same measure will do, but a count is of what it names'),
      definition: line.describe('What is measured, and how'),
    }),
    z.strictObject({
      type: z.literal('version'),
      definition: line.describe('Which version is asked for'),
    }),
    z.strictObject({
      type: z.literal('text'),
      definition: line.describe('What the text says'),
    }),
  ])
  .meta({ id: 'Domain', title: 'Value domain' });

export type Domain = z.infer<typeof domain>;

/** One question asked of every system of a family. `data/dimensions/<family>/<id>.yaml` */
export const dimension = z
  .strictObject({
    label: label.describe('As in a table head: Commit made atomic by'),
    question: line.describe('The question in full'),
    matters: paragraphs.describe('Why the answer matters to who builds or chooses'),
    group: localId.describe('Group of the family it stands in'),
    order: z.number().int().positive().max(999).describe('Place in the group'),
    value: domain,
    'explained-in': z
      .string()
      .regex(/^[a-z0-9-]+#[a-z0-9-]+$/u, 'a chapter and a heading, as apache-iceberg#the-commit')
      .optional()
      .describe('Chapter section that explains the question, as chapter#heading'),
    'half-life': z
      .number()
      .int()
      .positive()
      .max(120)
      .describe('After how many months an answer must be checked again'),
    related: z.array(reference('dimension')).default([]).describe('Questions close to this one'),
  })
  .meta({ title: 'Dimension', description: 'One question asked of every system of a family.' });

export type Dimension = z.infer<typeof dimension>;
