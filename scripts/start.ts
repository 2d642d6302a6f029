// Builds the site and serves it: npm start [-- --port 4321 --dir dist --no-build]
import { basePath } from '../atlas.config.ts';
import { buildSite } from './lib/build-site.ts';
import { misused, readOptions } from './lib/options.ts';
import { serveSite } from './lib/serve.ts';

const usage = 'npm start [-- --port 4321 --dir dist --no-build]';
const values = readOptions(usage, {
  port: { type: 'string', default: '4321' },
  build: { type: 'boolean', default: true },
  dir: { type: 'string', default: 'dist' },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  misused(`"${values.port}" is no port: a whole number from 1 to 65535 would do.`, usage);
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
