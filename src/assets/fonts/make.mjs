// Cuts the site's fonts down to the letters and weights that it uses. The results are committed,
// so this runs only when the lists below change, in a folder where these are installed:
//
//   npm install --ignore-scripts subset-font@2.9.0 @fontsource-variable/source-serif-4@5.3.1 \
//     @fontsource-variable/instrument-sans@5.3.0 @ibm/plex-mono@2.5.0 @ibm/plex-sans@1.1.0
//   node …/src/assets/fonts/make.mjs
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const packages = resolve('node_modules');
const subsetFont = createRequire(join(packages, 'x.js'))('subset-font');

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const ascii = range(0x20, 0x7e);
const latin1 = range(0xa0, 0xff);
const punctuation = '–—‘’“”„†‡•…‹›€™−×′″‑';
const symbols = '→←↑↓↔≤≥≠≈∞µ●○◆◇■□▲△✓';

const fontsource = '@fontsource-variable';
const serif = `${fontsource}/source-serif-4/files/source-serif-4-latin-wght`;
const sans = `${fontsource}/instrument-sans/files/instrument-sans-latin-wght`;
const mono = '@ibm/plex-mono/fonts/complete/woff2/IBMPlexMono-Regular';
const plex = '@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-Regular';
const weights = { wght: { min: 400, max: 600 } };

const fonts = [
  ['serif', `${serif}-normal`, ascii + latin1 + punctuation, weights],
  ['serif-italic', `${serif}-italic`, ascii + punctuation, { wght: 400 }],
  ['sans', `${sans}-normal`, ascii + latin1 + punctuation, weights],
  ['mono', mono, ascii + punctuation, undefined],
  // The letters above come without arrows and marks; one small font supplies them to all.
  ['symbols', plex, symbols, undefined],
];
for (const [name, from, text, variationAxes] of fonts) {
  const font = readFileSync(join(packages, `${from}.woff2`));
  const small = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes });
  writeFileSync(new URL(`${name}.woff2`, import.meta.url), small);
  console.log(`${name}.woff2: ${small.length} bytes`);
}

const licences = [
  [`${fontsource}/source-serif-4/LICENSE`, 'source-serif-4'],
  [`${fontsource}/instrument-sans/LICENSE`, 'instrument-sans'],
  ['@ibm/plex-mono/LICENSE.txt', 'ibm-plex'],
];
for (const [from, name] of licences) {
  copyFileSync(join(packages, from), new URL(`${name}.LICENSE`, import.meta.url));
}
