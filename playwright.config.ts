import { defineConfig } from '@playwright/test';
import { findBrowser, thisMachine } from './src/chromium/find.ts';

// The builds are made by "npm test" before: at the root, under a path, and from hostile data.
const { executablePath, args, env } = await findBrowser(await thisMachine());
const server = (dir: string, port: number, basePath: string) => ({
  command: `"${process.execPath}" scripts/start.ts --no-build --dir ${dir} --port ${port}`,
  url: `http://localhost:${port}${basePath}`,
  env: { BASE_PATH: basePath },
});

export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  outputDir: 'test-results/output',
  use: {
    baseURL: 'http://localhost:4331',
    browserName: 'chromium',
    viewport: { width: 1440, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  },
  webServer: [
    server('.build/root', 4331, '/'),
    server('.build/sub', 4332, '/atlas/'),
    server('.build/hostile/dist', 4333, '/'),
  ].slice(0, process.env['EVERY_PAGE'] ? 1 : 3),
});
