// Builds the site: npm run build [-- --out DIR]
import { buildSite } from './lib/build-site.ts';
import { readOptions } from './lib/options.ts';

const values = readOptions('npm run build [-- --out DIR]', { out: { type: 'string', default: 'dist' } });
process.exitCode = (await buildSite(process.cwd(), values.out)) ? 0 : 1;
