import { z } from 'zod';
import { date, day } from './date.ts';
import { evidence } from './evidence.ts';
import { meanings, reference } from './reference.ts';
import { line, paragraphs } from './text.ts';
import { unitNames } from './unit.ts';

/**
 * Answers that are not values, each with a reason: we looked and did not find it; the vendor
 * does not say; the question does not apply; it depends, and the conditions say on what.
 */
export const nonAnswers = ['unknown', 'undisclosed', 'not-applicable', 'depends'] as const;

export type NonAnswer = (typeof nonAnswers)[number];

// No unit measures what can be less than nothing.
const number = z.number().nonnegative();

/** A number or a range with its unit, and the condition under which it was given. */
export const quantity = z
  .union([
    z.strictObject({ amount: number, unit: z.enum(unitNames), condition: line.optional() }),
    z.strictObject({
      min: number.optional(),
      max: number.optional(),
      unit: z.enum(unitNames),
      condition: line.optional(),
    }),
  ])
  .meta({ id: 'Quantity', title: 'Quantity', description: 'A number or range with its unit.' });

export type Quantity = z.infer<typeof quantity>;

/** Mostly the id of an option: only the dimension knows whether it is text to be shown. */
const answer = line.min(1).register(meanings, { isText: false });

/**
 * The answer itself: an option id, several of them, a verdict, a version or a text; a quantity;
 * or one of the four answers that are no values. The dimension decides which of these fit.
 */
export const value = z
  .union([answer, z.array(answer).min(1), quantity])
  .describe(
    'An option id, a list of them, yes/partial/no, a quantity, a version, a text; or unknown, undisclosed, not-applicable, depends',
  );

export type Value = z.infer<typeof value>;

/** One case of an answer that depends on configuration, engine or version. */
const condition = z.strictObject({
  when: line.describe('The case: "with a lock provider"'),
  value,
  summary: line.optional(),
});

/** An answer that used to hold. */
const earlier = z.strictObject({
  value,
  summary: line,
  until: date.describe('When it stopped being true'),
  'held-for': line.describe('Versions or dates it held for'),
  evidence: z.array(evidence).min(1),
});

/** One system's answer to one dimension: an entry of `data/claims/<system>.yaml`. */
export const claim = z
  .strictObject({
    value,
    reason: line
      .optional()
      .describe('Why there is no value; with unknown, undisclosed, not-applicable, depends'),
    summary: line.describe('The answer in one sentence'),
    explanation: paragraphs.optional().describe('How and why, where a sentence is not enough'),
    'holds-for': line.describe('The version or date the answer holds for'),
    since: line.optional().describe('The version that brought it'),
    conditions: z.array(condition).min(1).optional(),
    disagreement: z
      .strictObject({
        positions: z.array(z.strictObject({ says: line, evidence: z.array(evidence).min(1) })).min(2),
        'settled-by': line.describe('What would settle it'),
      })
      .optional()
      .describe('Where two sources disagree: both, and what would settle it'),
    evidence: z.array(evidence).min(1),
    checked: day.describe('When somebody last read the evidence'),
    history: z.array(earlier).min(1).optional().describe('Earlier answers, the newest first'),
    findings: z.array(reference('finding')).optional().describe('Findings that bear on the answer'),
  })
  .meta({ id: 'Claim', title: 'Claim', description: "One system's answer to one dimension." });

export type Claim = z.infer<typeof claim>;

/** All answers of one system, by dimension. `data/claims/<system>.yaml` */
export const claims = z
  .record(reference('dimension'), claim)
  .meta({ title: 'Claims', description: "One system's answers, by dimension." });
