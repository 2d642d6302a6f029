// Builds the site and serves it: npm start [-- --port 4321 --dir dist --no-build]
import { parseArgs } from 'node:util';
import { basePath } from '../atlas.config.ts';
import { buildSite } from './lib/build-site.ts';
import { serveSite } from './lib/serve.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    build: { type: 'boolean', default: true },
    dir: { type: 'string', default: 'dist' },
  },
  allowNegative: true,
});
const port = Number(values.port);
if (values.build && !(await buildSite(process.cwd(), values.dir))) process.exit(1);
try {
  await serveSite(values.dir, basePath, port);
  console.log(`The atlas is at http://localhost:${port}${basePath} (Control and C ends it)`);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is in use: end what uses it, or choose another with "npm start -- --port 4322".`
      : code === 'ENOENT'
        ? 'There is no built site to serve: "npm run build" makes it.'
        : message,
  );
  process.exitCode = 1;
}
