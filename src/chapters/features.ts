import type { Features } from 'satteri';

/**
 * The Markdown that chapters are written in; the build and the validator read it alike.
 * Dashes stay as typed, because diagrams are full of arrows made of hyphens.
 */
export const markdownFeatures: Features = {
  gfm: { footnotes: false },
  smartPunctuation: { dashes: false },
};
