import type { Kind } from '../schemas/kinds.ts';

/** What an attribute of an author's component holds. Lists are ids separated by spaces. */
export interface Attribute {
  holds: 'text' | 'id' | Kind | `${'dimension' | 'system' | 'term'} list`;
  required: boolean;
  oneOf?: readonly string[];
}

const required = (holds: Attribute['holds']): Attribute => ({ holds, required: true });
const optional = (holds: Attribute['holds'], oneOf?: readonly string[]): Attribute =>
  oneOf ? { holds, required: false, oneOf } : { holds, required: false };

/** The components an author can use in a chapter, and what each attribute of theirs may hold. */
export const articleComponents: Record<string, Record<string, Attribute>> = {
  Cite: { id: required('source'), at: required('text') },
  Term: { id: required('term') },
  Claim: { id: required('claim'), show: optional('text', ['value', 'summary', 'card']) },
  Compare: { dimensions: required('dimension list'), systems: optional('system list') },
  Finding: { id: required('finding') },
  FalseFriends: { terms: required('term list'), systems: required('system list') },
  LayerStack: { systems: required('system list') },
  Takeaways: {},
  Aside: { title: optional('text'), kind: optional('text', ['note', 'limit', 'history']) },
  Figure: { id: required('id'), title: required('text'), caption: required('text') },
};

/** Components that show what an author writes between their tags; of the others nobody would see it. */
export const wrappingComponents: ReadonlySet<string> = new Set(['Term', 'Takeaways', 'Aside', 'Figure']);

/** Components that refer a statement to its evidence, and so count as references. */
export const referringComponents: ReadonlySet<string> = new Set(['Cite', 'Claim', 'Finding', 'Compare']);
