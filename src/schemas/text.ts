import { z } from 'zod';
import { meanings } from './reference.ts';

// Control characters cannot stand in XML and mean nothing in prose. The bidirectional overrides
// let a text show in another order than it has (the "Trojan source" attack).
const readable = /^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u;
const readableParagraphs = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|\n)*$/u;

/**
 * One line of plain text. Backticks set `code`; nothing else is markup, so any
 * character an author types is shown as it stands.
 */
export const line = z
  .string()
  .min(1, 'some text')
  .regex(readable, 'one line without control characters')
  .regex(/^\S(?:.*\S)?$/u, 'text without spaces at its ends')
  .register(meanings, { isText: true });

/** One or more paragraphs of plain text, separated by blank lines. */
export const paragraphs = z
  .string()
  .regex(/\S/u, 'some text')
  .regex(readableParagraphs, 'text without control characters')
  .register(meanings, { isText: true });

/** A short label, as it stands in a table head, a chip or a box of a drawing. */
export const label = line.max(60);

/** A web address. Only https: an address of another scheme would not be safe to link to. */
export const address = z.url({ protocol: /^https$/u, error: 'an address that starts with https://' });
