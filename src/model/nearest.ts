import { distance } from 'fastest-levenshtein';

/**
 * The candidates that `typed` probably meant, the nearest first: those that take few edits for
 * their length, and those it is a part of. Empty when nothing is near.
 */
export function nearest(typed: string, candidates: Iterable<string>, most = 3): string[] {
  const word = typed.toLowerCase();
  const near: { candidate: string; edits: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = distance(word, other);
    const isPart = Math.min(word.length, other.length) >= 3 && (other.includes(word) || word.includes(other));
    const allowed = Math.max(1, Math.ceil(Math.max(word.length, other.length) / 3));
    if (edits <= allowed || isPart) near.push({ candidate, edits });
  }
  near.sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, most).map(({ candidate }) => candidate);
}

/** A clause that offers the nearest candidates, or lists them all when they are few. */
export function suggestion(typed: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = nearest(typed, all);
  if (near.length > 0) return `did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`;
  if (all.length === 0) return 'there is none yet';
  if (all.length <= 12) return `one of ${all.join(', ')} would do`;
  return `none of the ${all.length} known names is near it`;
}
