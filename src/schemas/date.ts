import { z } from 'zod';
import { meanings } from './reference.ts';

/** A day that has come, as YYYY-MM-DD. */
export const day = z.iso.date({ error: 'a day as YYYY-MM-DD' }).register(meanings, { isPast: true });

const year = z.string().regex(/^(?:19|20)\d\d$/u);
const month = z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/u);

/** A date as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD. Quote a bare year. */
export const date = z
  .union([z.iso.date(), month, year], { error: 'a date as YYYY, YYYY-MM or YYYY-MM-DD' })
  .register(meanings, { isPast: true });
