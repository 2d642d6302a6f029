import choices from '../content/editorial.json';
import { editorial as schema } from '../schemas/editorial.ts';

/** What pages show of their own accord; that all of it exists is a rule. */
export const editorial = schema.parse(choices);
