// Validates the data and the chapters: npm run validate [-- --format json]
import { loadChapters } from '../src/chapters/load.ts';
import { loadRecords } from '../src/records/load.ts';
import { problemsOf } from '../src/rules/index.ts';
import { misused, readOptions } from './lib/options.ts';
import { report, summary } from './lib/report.ts';

const usage = 'npm run validate [-- --format text|json]';
const values = readOptions(usage, { format: { type: 'string', default: 'text' } });
if (!['text', 'json'].includes(values.format))
  misused(`There is no format "${values.format}": text or json would do.`, usage);
const root = process.cwd();
const records = loadRecords(root);
const chapters = await loadChapters(root);
const today = new Date().toISOString().slice(0, 10);
const problems = problemsOf({ records, chapters, today });

if (values.format === 'json') console.log(JSON.stringify(problems, null, 2));
else console.log([report(problems), summary(problems, records, chapters)].filter(Boolean).join('\n\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
