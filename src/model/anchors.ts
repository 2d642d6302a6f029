/**
 * Anchors that a page gives to parts of its own, by what else has anchors there: the text of a
 * chapter, the questions on a system's page, the systems on a question's, the lists of families
 * and of events.
 */
export const pageAnchors = {
  /** The frame, the note at hand, "In short", and the lists at the end. */
  chapter: ['main', 'at-hand', 'in-short', 'words-used', 'references'],
  dimension: ['main', 'layers'],
  system: ['main', 'values', 'answers'],
  family: ['main'],
  event: ['main'],
} as const;
