import { z } from 'zod';
import { date, day } from './date.ts';
import { evidence } from './evidence.ts';
import { reference } from './reference.ts';
import { label, line, paragraphs } from './text.ts';

/** How a finding was made. */
export const findingKinds = {
  'model-checking': 'model checking',
  jepsen: 'Jepsen test',
  'unsafe-configuration': 'documented unsafe configuration',
  defect: 'published defect',
} as const;

/** What became of the checked property. */
export const outcomes = {
  violated: 'the property is violated',
  held: 'the property held in every state explored',
} as const;

/** Where the matter stands. */
export const findingStatuses = {
  'by-design': 'documented as intended',
  open: 'open',
  fixed: 'fixed',
  unconfirmed: 'not confirmed by the project',
  mitigated: 'can be configured away',
} as const;

const keys = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** One result of verifying a protocol. `data/findings/<id>.yaml` */
export const finding = z
  .strictObject({
    title: line.max(120).describe('What goes wrong, or what holds, in a short sentence'),
    systems: z.array(reference('system')).min(1),
    kind: z.enum(keys(findingKinds)),
    published: date.describe('When the result was published'),
    recorded: day.describe('When it entered the atlas'),
    checked: line.describe('What was checked: the model, the version, the test'),
    configuration: line.describe('Under which configuration'),
    property: line.describe('Which property'),
    outcome: z.enum(keys(outcomes)),
    consequence: paragraphs.describe('What a user of the system would see'),
    scenario: z
      .array(
        z.strictObject({
          who: label.max(24).describe('Who acts: Writer A'),
          does: line.describe('What it does'),
          broken: z.boolean().optional().describe('True for the step at which the property breaks'),
        }),
      )
      .min(2)
      .describe('Step by step'),
    prevention: line.describe('How it is prevented'),
    status: z.enum(keys(findingStatuses)),
    'status-note': line.optional(),
    evidence: z.array(evidence).min(1),
  })
  .meta({ title: 'Finding', description: 'One result of verifying a protocol.' });

export type Finding = z.infer<typeof finding>;
