// Serves the site while it is written: npm run dev. Chapters, data and code are read again when
// they change; a change that is not valid is reported, and the last valid state stays.
import { watch } from 'node:fs';
import { dev } from 'astro';
import { basePath } from '../atlas.config.ts';
import { readProject, writeStore } from './lib/compile.ts';
import { report, summary } from './lib/report.ts';

const root = process.cwd();

/** Compiles the store, or says what is in the way. */
async function compile(): Promise<boolean> {
  const project = await readProject(root);
  if (project.atlas) writeStore(root, project);
  else
    console.error(
      [report(project.problems), summary(project.problems, project.records, project.chapters)].join('\n\n'),
    );
  return project.atlas !== undefined;
}

if (!(await compile())) process.exit(1);

let pause: ReturnType<typeof setTimeout> | undefined;
for (const folder of ['data', 'src/content/chapters']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(pause);
    pause = setTimeout(() => void compile(), 150);
  });
}
await dev({ root });
console.log(`Search and downloads need a build; everything else is at http://localhost:4321${basePath}`);
