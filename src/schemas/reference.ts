import { z } from 'zod';

/** The kinds of record, in the order in which they are read. */
export const kinds = [
  'family',
  'system',
  'dimension',
  'claim',
  'source',
  'term',
  'finding',
  'event',
] as const;

/** One of the eight kinds of record of the knowledge model. */
export type Kind = (typeof kinds)[number];

/** Ids are lower-case words joined by hyphens: they stand in file names, addresses and SQL. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The id of something inside its own record, such as an option of a dimension. */
export const localId = z.string().regex(idPattern, 'lower-case words joined by hyphens');

/** What a schema node means beyond its type; read by the walker, never by Zod. */
export interface Meaning {
  /** The node names a record of this kind. */
  refersTo?: Kind;
  /** The node is a day that has come, so it cannot lie in the future. */
  isPast?: boolean;
  /** The node is text that an author wrote and a page shows. */
  isText?: boolean;
}

/** Meanings of schema nodes, looked up while walking a record beside its schema. */
export const meanings = z.registry<Meaning>();

/** An id that must belong to a record of `kind`. */
export function reference(kind: Kind) {
  return z
    .string()
    .regex(idPattern, 'lower-case words joined by hyphens')
    .register(meanings, { refersTo: kind });
}
