import { z } from 'zod';
import { meanings } from './reference.ts';

// Nothing that the atlas speaks of is older than 1960; an earlier year is a slip of the keys.
const since1960 = /^(?:19[6-9]|20\d)\d/u;

/** A day that has come, as YYYY-MM-DD. */
export const day = z.iso
  .date({ error: 'a day as YYYY-MM-DD' })
  .regex(since1960, 'a day since 1960, as YYYY-MM-DD')
  .register(meanings, { isPast: true });

const year = z.string().regex(/^\d{4}$/u);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);

/** A date as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD. Quote a bare year. */
export const date = z
  .union(
    [z.iso.date(), month, year].map((form) => form.regex(since1960)),
    { error: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, since 1960' },
  )
  .register(meanings, { isPast: true });
