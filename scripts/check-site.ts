// Holds the built site against its rules: npm run check:site [-- --dir dist]
import { parseArgs } from 'node:util';
import { basePath } from '../atlas.config.ts';
import { checkSite, verdictText } from './lib/check-site.ts';
import { readProject } from './lib/compile.ts';

const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } });
const { atlas } = await readProject(process.cwd());
if (!atlas) {
  console.error('The data is not valid: "npm run validate" says why.');
  process.exit(1);
}
const verdicts = await checkSite(values.dir, basePath, atlas);
for (const verdict of verdicts) console.log(verdictText(verdict));
process.exitCode = verdicts.some(({ problems }) => problems.length > 0) ? 1 : 0;
