// Measures this site against a stock Starlight site of the same chapters, and the store at the
// scale it is built for: npm run bench [-- --chapters 50,500,2000]
//
// Both are built twice: from nothing, and again, with what each keeps between builds. Figures
// depend on the machine; the ratios are what to compare.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateRecords, writeAtlasProject, writeRecords } from './bench/atlas-project.ts';
import { generateChapters } from './bench/chapters.ts';
import { measure, type Measured } from './bench/measure.ts';
import { installStarlight, writeStarlightProject } from './bench/starlight-project.ts';
import { readBuiltSite } from './lib/built-site.ts';
import { misused, readOptions } from './lib/options.ts';
import { readProject, writeStore } from './lib/compile.ts';
import { table } from './lib/tables.ts';
import { weightOf } from './site-rules/pages-are-light.ts';

const usage = 'npm run bench [-- --chapters 50,500,2000]';
const values = readOptions(usage, { chapters: { type: 'string', default: '50,500,2000' } });
const sizes = values.chapters.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= 2000))
  misused(`--chapters is "${values.chapters}": numbers from 1 to 2000, joined by commas, would do.`, usage);

const root = process.cwd();
const folder = join(root, '.build/bench');
const atlasFolder = join(folder, 'atlas');
const starlightFolder = join(folder, 'starlight');

/** A site's builds, and the median weight of its generated chapters in bytes as Brotli sends them. */
interface Built {
  first: Measured;
  again: Measured;
  pages: number;
  weight: number;
}

async function buildTwice(args: string[], cwd: string): Promise<Built> {
  const first = await measure(args, cwd);
  const again = await measure(args, cwd);
  // Chapters are of one length, so that a few tell the median weight.
  const site = readBuiltSite(join(cwd, 'dist'), '/', (file) =>
    /(?:^|\/)chapter-\d0\/index\.html$/u.test(file),
  );
  const weights = site.pages.map((page) => weightOf(site, page).total).sort((a, b) => a - b);
  const pages = [...site.files].filter((file) => file.endsWith('.html')).length;
  return { first, again, pages, weight: weights[weights.length >> 1]! };
}

const rows: (string | number)[][] = [];
const seconds = ({ seconds }: Measured) => seconds.toFixed(1);
const megabytes = ({ memory }: Measured) => (memory / 1e6).toFixed(0);
const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2);

/** One figure of both sites as a row. */
function compare(chapters: number, what: string, ours: Built, theirs: Built, of: (built: Built) => number) {
  rows.push([chapters, what, of(ours).toFixed(1), of(theirs).toFixed(1), ratio(of(ours), of(theirs))]);
}

console.log('Installing Starlight …');
installStarlight(root, starlightFolder);
for (const size of sizes) {
  const chapters = generateChapters(size);
  console.log(`Building both sites of ${size} chapters, twice each …`);
  writeAtlasProject(root, atlasFolder, chapters);
  const ours = await buildTwice(['scripts/build.ts'], atlasFolder);
  writeStarlightProject(starlightFolder, chapters);
  const theirs = await buildTwice(['node_modules/astro/bin/astro.mjs', 'build'], starlightFolder);
  console.log(
    `  this site ${seconds(ours.first)} s, again ${seconds(ours.again)} s, ${megabytes(ours.first)} MB; ` +
      `Starlight ${seconds(theirs.first)} s, again ${seconds(theirs.again)} s, ${megabytes(theirs.first)} MB`,
  );
  compare(size, 'pages', ours, theirs, ({ pages }) => pages);
  compare(size, 'first build, seconds', ours, theirs, ({ first }) => first.seconds);
  compare(size, 'next build, seconds', ours, theirs, ({ again }) => again.seconds);
  compare(
    size,
    'next build, milliseconds a page',
    ours,
    theirs,
    ({ again, pages }) => (again.seconds * 1000) / pages,
  );
  compare(size, 'weight of a chapter, KB', ours, theirs, ({ weight }) => weight / 1000);
  compare(size, 'peak memory, MB', ours, theirs, ({ first }) => first.memory / 1e6);
}
console.log(`\n${table(['chapters', 'figure', 'this site', 'Starlight', 'ratio'], rows, 'table')}\n`);

const [systems, dimensions] = [60, 200];
const storeFolder = join(folder, 'store');
writeRecords(storeFolder, generateRecords(1, systems, dimensions));
const started = performance.now();
const project = await readProject(storeFolder);
if (!project.atlas)
  throw new Error(`The generated records are not valid: ${JSON.stringify(project.problems.slice(0, 3))}`);
const read = performance.now();
writeStore(storeFolder, project);
const written = performance.now();
console.log(
  `${systems} systems × ${dimensions} questions, ${project.atlas.claims.length} claims: validated in ` +
    `${((read - started) / 1000).toFixed(1)} s, compiled in ${((written - read) / 1000).toFixed(1)} s`,
);
rmSync(storeFolder, { recursive: true, force: true });
