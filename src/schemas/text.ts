import { z } from 'zod';
import { meanings } from './reference.ts';

// Control characters, halves of characters and noncharacters cannot stand in XML and mean nothing
// in prose. The bidirectional overrides let a text show in another order than it has (the "Trojan
// source" attack).
const unreadable = String.raw`\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069`;

/** A line of which every character can be shown, in the order in which it reads. */
export const readableLine = new RegExp(`^[^${unreadable}]*$`, 'u');

/** The same without spaces. */
export const unbrokenText = new RegExp(String.raw`^[^\s${unreadable}]*$`, 'u');

/** The same for a text of several lines. */
export const readableText = new RegExp(String.raw`^(?:[^${unreadable}]|\n)*$`, 'u');

/** What a text of several lines cannot have in it. */
export const unreadableCharacter = new RegExp(String.raw`(?!\n)[${unreadable}]`, 'u');

/**
 * One line of plain text. Backticks set `code`; nothing else is markup, so any
 * character an author types is shown as it stands.
 */
export const line = z
  .string()
  .min(1, 'some text')
  .regex(readableLine, 'one line without control characters')
  .regex(/^\S(?:.*\S)?$/u, 'text without spaces at its ends')
  .register(meanings, { isText: true });

/** One or more paragraphs of plain text, separated by blank lines. */
export const paragraphs = z
  .string()
  .regex(/\S/u, 'some text')
  .regex(readableText, 'text without control characters')
  .register(meanings, { isText: true });

/** A short label, as it stands in a table head, a chip or a box of a drawing. */
export const label = line.max(60);

/** A web address. Only https: an address of another scheme would not be safe to link to. */
export const address = z
  .string()
  // Before the address is parsed, because the parser of addresses passes over line breaks.
  .regex(unbrokenText, 'an address without spaces and control characters')
  .check(z.url({ protocol: /^https$/u, error: 'an address that starts with https://' }));
