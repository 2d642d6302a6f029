/**
 * Minutes to read a text, at 230 words a minute: a little below the 238 of silent reading of
 * non-fiction (Brysbaert 2019, doi 10.1016/j.jml.2019.104047), for the diagrams.
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
