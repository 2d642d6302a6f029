import { z } from 'zod';
import { date } from './date.ts';
import { evidence } from './evidence.ts';
import { reference } from './reference.ts';
import { line } from './text.ts';

/** What happened. */
export const eventKinds = {
  release: 'release',
  specification: 'specification',
  paper: 'paper',
  feature: 'feature',
  'price-change': 'price change',
  governance: 'governance',
  incident: 'incident',
} as const;

/** One dated fact. `data/events/<id>.yaml` */
export const event = z
  .strictObject({
    date,
    title: line.max(140),
    kind: z.enum(Object.keys(eventKinds) as [keyof typeof eventKinds]),
    systems: z.array(reference('system')).min(1),
    detail: line.optional(),
    evidence: z.array(evidence).min(1),
  })
  .meta({ title: 'Event', description: 'One dated fact.' });

export type Event = z.infer<typeof event>;
