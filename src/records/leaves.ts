import { definitions } from '../schemas/kinds.ts';
import { walk, type Leaf } from '../schemas/walk.ts';
import type { Entry } from './records.ts';

const known = new WeakMap<object, Leaf[]>();

/**
 * Every leaf of a record with its path and meaning. Several rules ask, and walking a record means
 * parsing its unions again, so the answer is kept for as long as the record is.
 */
export function leavesOf({ kind, record }: Entry): Leaf[] {
  let leaves = known.get(record);
  if (!leaves) {
    leaves = [...walk(definitions[kind].record, record)];
    known.set(record, leaves);
  }
  return leaves;
}
