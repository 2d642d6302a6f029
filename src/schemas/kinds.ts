import type { z } from 'zod';
import { claim, claims } from './claim.ts';
import { dimension } from './dimension.ts';
import { event } from './event.ts';
import { family } from './family.ts';
import { finding } from './finding.ts';
import { kinds, type Kind } from './reference.ts';
import { source } from './source.ts';
import { system } from './system.ts';
import { term } from './term.ts';

interface KindDefinition {
  /** Folder under `data/`, and the name of the published files. */
  folder: string;
  /** What one file of the folder holds. */
  file: z.ZodType;
  /** What one record is. A file is one record, except that a claims file holds many. */
  record: z.ZodType;
}

/** Where the records of each kind lie and what they look like. */
export const definitions = {
  family: { folder: 'families', file: family, record: family },
  system: { folder: 'systems', file: system, record: system },
  dimension: { folder: 'dimensions', file: dimension, record: dimension },
  claim: { folder: 'claims', file: claims, record: claim },
  source: { folder: 'sources', file: source, record: source },
  term: { folder: 'terms', file: term, record: term },
  finding: { folder: 'findings', file: finding, record: finding },
  event: { folder: 'events', file: event, record: event },
} as const satisfies Record<Kind, KindDefinition>;

export { kinds, type Kind };
