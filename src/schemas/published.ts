import { z } from 'zod';
import { chapter } from './chapter.ts';
import { claim } from './claim.ts';
import { dimension } from './dimension.ts';
import { event } from './event.ts';
import { family } from './family.ts';
import { finding } from './finding.ts';
import { source } from './source.ts';
import { system } from './system.ts';
import { term } from './term.ts';

const id = { id: z.string().describe('Name of the record: the last part of its address') };
const ids = z.array(z.string());

/**
 * What one record is in each of the published files: what its author wrote, with its id, and with
 * what its place in the folders says.
 */
export const publishedShapes = {
  families: family.extend(id),
  systems: system.extend(id),
  dimensions: dimension.extend({ ...id, family: z.string() }),
  claims: claim.extend({ ...id, system: z.string(), dimension: z.string() }),
  sources: source.extend(id),
  terms: term.extend(id),
  findings: finding.extend(id),
  events: event.extend(id),
  /** What is known of a chapter beside its text. */
  chapters: chapter.extend({
    ...id,
    order: z.number().describe('Place in its family'),
    words: z.number(),
    headings: z.array(z.strictObject({ depth: z.number(), text: z.string(), slug: z.string() })),
    refers: z
      .strictObject({ sources: ids, terms: ids, claims: ids, dimensions: ids, findings: ids })
      .describe('Ids that the text refers to, each once, in the order of the text'),
    references: z.number().describe('References, however often each is made'),
  }),
} as const;
