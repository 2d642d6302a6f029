import { z } from 'zod';
import { date, day } from './date.ts';
import { address, line, unbrokenText } from './text.ts';

/** Document types, in the terms of CSL-JSON (citationstyles.org, CSL 1.0.2 appendix III). */
export const sourceTypes = [
  'article-journal',
  'book',
  'chapter',
  'dataset',
  'motion_picture',
  'paper-conference',
  'post',
  'post-weblog',
  'report',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;

const name = z.union([
  z.strictObject({ family: line, given: line.optional() }),
  z.strictObject({ literal: line.describe('A name that is not split: an organisation') }),
]);

/** One document. `data/sources/<id>.yaml` */
export const source = z
  .strictObject({
    type: z.enum(sourceTypes).describe('Type in the terms of CSL-JSON'),
    title: line,
    label: line.max(48).describe('Short name in notes and evidence lines: Iceberg spec'),
    author: z.array(name).optional(),
    issued: date.optional().describe('When it was published or last changed'),
    'container-title': line.optional().describe('Journal, proceedings, site or blog'),
    volume: line.optional(),
    issue: line.optional(),
    page: line.optional(),
    publisher: line.optional(),
    version: line.optional(),
    URL: address,
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/u, 'a DOI without the resolver: 10.1145/3589776')
      .regex(unbrokenText, 'a DOI without control characters')
      .optional(),
    accessed: day.describe('When we last read it'),
    primary: z
      .boolean()
      .describe('True for a specification, code, paper or documentation of the project itself'),
    repo: z
      .string()
      .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u, 'owner/name')
      .optional()
      .describe('Public repository that holds the document, as owner/name on GitHub'),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/u, 'a full commit hash of 40 hexadecimal digits')
      .optional(),
    path: line.optional().describe('File in the repository; leave it out for a whole repository'),
  })
  .meta({ title: 'Source', description: 'One document, in CSL-JSON terms.' });

export type Source = z.infer<typeof source>;
