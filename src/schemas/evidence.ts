import { z } from 'zod';
import { reference } from './reference.ts';
import { line } from './text.ts';

/** How a source supports a statement, from the strongest to the weakest. */
export const evidenceClasses = [
  'specification',
  'source-code',
  'model-checked',
  'tested',
  'paper',
  'documentation',
  'vendor-statement',
  'analysis',
  'inference',
] as const;

export type EvidenceClass = (typeof evidenceClasses)[number];

/** What each class means, as the about page and the filters explain it. */
export const evidenceClassMeaning: Record<EvidenceClass, string> = {
  specification: 'A published specification of the format or protocol requires it.',
  'source-code': 'The code of a named version or commit does it.',
  'model-checked': 'A model checker explored a formal specification and found it.',
  tested: 'A published test or measurement of a running system showed it.',
  paper: 'A peer-reviewed paper or a technical report by its builders says so.',
  documentation: 'The official documentation says so.',
  'vendor-statement': 'The vendor says so outside its documentation: a blog, a talk, a price page.',
  analysis: 'Somebody outside the project worked it out and published how.',
  inference: 'We conclude it from the cited material, which does not say it in these words.',
};

/** One place in one source that supports a statement. */
export const evidence = z
  .strictObject({
    source: reference('source').describe('Id of the source: the name of its file in data/sources'),
    class: z.enum(evidenceClasses).describe('How the source supports the statement'),
    at: line.describe(
      'The place a reader goes to: a section heading, a page, a class and method, a table',
    ),
    path: line
      .regex(/^[^/].*[^/]$/u, 'a path inside the repository')
      .optional()
      .describe('File inside the repository, when the source is a whole repository'),
    lines: z
      .string()
      .regex(/^[1-9]\d*(?:-[1-9]\d*)?$/u, 'lines as 12 or 12-18')
      .optional()
      .describe('Lines of the passage at the pinned commit, as 12-18'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{16}$/u, 'the first 16 hexadecimal digits of a SHA-256')
      .optional()
      .describe('Checksum of the passage; `npm run verify:evidence -- --write` fills it in'),
  })
  .meta({ id: 'Evidence', title: 'Evidence', description: 'One place in one source.' });

export type Evidence = z.infer<typeof evidence>;
