// Builds the site: npm run build [-- --out DIR]
import { parseArgs } from 'node:util';
import { buildSite } from './lib/build-site.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.exitCode = (await buildSite(process.cwd(), values.out)) ? 0 : 1;
