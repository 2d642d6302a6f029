import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { basePath, siteUrl } from '../../atlas.config.ts';
import { DrawingCache } from '../../src/diagrams/cache.ts';
import { drawAll } from '../../src/diagrams/draw-all.ts';
import { grammarExamples } from '../../src/diagrams/examples.ts';
import { headersFile } from '../build/headers.ts';
import { writeMarkdown } from '../build/markdown.ts';
import { drawPictures } from '../build/pictures.ts';
import { writeSearchIndex } from '../build/search-index.ts';
import { readProject, storeFolder, writeStore } from './compile.ts';
import { Progress } from './progress.ts';
import { report, summary } from './report.ts';

/**
 * Builds the site below `root` into `out`. Everything is written aside and swapped in at the end,
 * so that a build that fails leaves the last good one whole. Returns whether it succeeded; what is
 * wrong is printed.
 */
export async function buildSite(root: string, out: string): Promise<boolean> {
  const progress = new Progress();
  const target = resolve(root, out);
  const aside = `${target}.building`;
  if (!mayBeReplaced(root, target)) {
    console.error(
      `The site is not built into "${out}": a build replaces that folder, and it holds something else than a built site.`,
    );
    return false;
  }
  try {
    progress.step('validate');
    const project = await readProject(root);
    const { atlas, chapters, records, problems } = project;
    if (!atlas) {
      console.error([report(problems), summary(problems, records, chapters)].join('\n\n'));
      return false;
    }
    progress.step('compile the store');
    writeStore(root, project);

    progress.step('draw diagrams');
    const sources = chapters.flatMap(({ diagrams }) => diagrams.map(({ fence }) => fence.source));
    await drawAll([...sources, ...Object.values(grammarExamples)], new DrawingCache(root), progress.part);

    progress.step('make pages and preview pictures');
    rmSync(aside, { recursive: true, force: true });
    // Pages are made in this process and pictures in a browser, so neither waits for the other.
    const [putPictures] = await Promise.all([
      drawPictures(root, atlas),
      build({ root, outDir: aside, logLevel: 'warn' }),
    ]);
    putPictures(join(aside, 'pictures'));
    cpSync(join(root, storeFolder), join(aside, 'data'), { recursive: true });
    writeFileSync(join(aside, '_headers'), headersFile(basePath));

    progress.step('write Markdown versions');
    const pages = writeMarkdown(aside, siteUrl, basePath);
    progress.step('index for search');
    const found = await writeSearchIndex(aside, atlas);

    swap(aside, target);
    progress.finish(`${pages} pages, ${found} things to find, ${megabytes(target)} in ${out}`);
    return true;
  } catch (error) {
    console.error(`\nThe build failed, and ${out} is as it was.`);
    console.error(error);
    return false;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Whether a build may take the place of what lies there: nothing, or an earlier build. */
function mayBeReplaced(root: string, target: string): boolean {
  const isAroundRoot = !relative(target, resolve(root)).startsWith('..');
  return !isAroundRoot && (!existsSync(target) || existsSync(join(target, '_headers')));
}

function swap(aside: string, target: string): void {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(aside, target);
  rmSync(old, { recursive: true, force: true });
}

function megabytes(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
