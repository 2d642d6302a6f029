import type { Features } from 'satteri';

/** A text with the line ends of Unix: a file keeps its meaning, and a diagram its drawing, on Windows. */
export const withUnixLines = (text: string): string => text.replaceAll('\r\n', '\n');

/**
 * The Markdown that chapters are written in; the build and the validator read it alike.
 * Dashes stay as typed, because diagrams are full of arrows made of hyphens.
 */
export const markdownFeatures: Features = {
  gfm: { footnotes: false },
  smartPunctuation: { dashes: false },
};
