// Validates the data and the chapters: npm run validate [-- --format json]
import { parseArgs } from 'node:util';
import { loadChapters } from '../src/chapters/load.ts';
import { loadRecords } from '../src/records/load.ts';
import { problemsOf } from '../src/rules/index.ts';
import { report, summary } from './lib/report.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
const root = process.cwd();
const records = loadRecords(root);
const chapters = await loadChapters(root);
const today = new Date().toISOString().slice(0, 10);
const problems = problemsOf({ records, chapters, today });

if (values.format === 'json') console.log(JSON.stringify(problems, null, 2));
else console.log([report(problems), summary(problems, records, chapters)].filter(Boolean).join('\n\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
