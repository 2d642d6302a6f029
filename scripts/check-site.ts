// Holds the built site against its rules: npm run check:site [-- --dir dist]
import { existsSync } from 'node:fs';
import { basePath } from '../atlas.config.ts';
import { checkSite, verdictText } from './lib/check-site.ts';
import { misused, readOptions } from './lib/options.ts';
import { readProject } from './lib/compile.ts';

const usage = 'npm run check:site [-- --dir dist]';
const values = readOptions(usage, { dir: { type: 'string', default: 'dist' } });
if (!existsSync(values.dir))
  misused(`There is no built site in "${values.dir}": "npm run build" makes it.`, usage);
const { atlas } = await readProject(process.cwd());
if (!atlas) {
  console.error('The data is not valid: "npm run validate" says why.');
  process.exit(1);
}
const verdicts = await checkSite(values.dir, basePath, atlas);
for (const verdict of verdicts) console.log(verdictText(verdict));
process.exitCode = verdicts.some(({ problems }) => problems.length > 0) ? 1 : 0;
