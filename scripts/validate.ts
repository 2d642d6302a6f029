// Validates the data and the chapters: npm run validate [-- --format json]
// Or says what the rules protect: npm run validate -- --rules
import { loadChapters } from '../src/chapters/load.ts';
import { loadEditorial } from '../src/records/editorial-file.ts';
import { loadRecords } from '../src/records/load.ts';
import { problemsOf, promises } from '../src/rules/index.ts';
import { misused, readOptions } from './lib/options.ts';
import { report, summary } from './lib/report.ts';

const usage = 'npm run validate [-- --format text|json] [-- --rules]';
const values = readOptions(usage, {
  format: { type: 'string', default: 'text' },
  rules: { type: 'boolean', default: false },
});
if (!['text', 'json'].includes(values.format))
  misused(`There is no format "${values.format}": text or json would do.`, usage);
if (values.rules) {
  for (const [name, protects] of promises) console.log(`${name}\n    ${protects}`);
  process.exit();
}
const root = process.cwd();
const records = loadRecords(root);
const chapters = await loadChapters(root);
const today = new Date().toISOString().slice(0, 10);
const problems = problemsOf({ records, chapters, editorial: loadEditorial(root), today });

if (values.format === 'json') console.log(JSON.stringify(problems, null, 2));
else console.log([report(problems), summary(problems, records, chapters)].filter(Boolean).join('\n\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
