import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBrowser, type Surroundings } from '../../src/chromium/find.ts';

const bundled = {
  origin: '@sparticuz/chromium',
  executablePath: '/cache/chromium',
  args: ['--x'],
  env: { A: 'b' },
};

function around(changes: Partial<Surroundings> & { there?: string[] }): Surroundings {
  const { there = [], ...rest } = changes;
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin:/snap/bin' },
    exists: (path) => there.includes(path),
    bundled: () => Promise.resolve(undefined),
    ...rest,
  };
}

test('CHROMIUM_PATH comes before everything else', async () => {
  const { origin, executablePath } = await findBrowser(
    around({
      env: { CHROMIUM_PATH: '/my/chrome', PATH: '/usr/bin' },
      there: ['/my/chrome', '/usr/bin/chromium', chromium.executablePath()],
    }),
  );
  expect([origin, executablePath]).toEqual(['CHROMIUM_PATH', '/my/chrome']);
});

test('a CHROMIUM_PATH that leads nowhere is said, not passed over', async () => {
  await expect(
    findBrowser(around({ env: { CHROMIUM_PATH: '/no/chrome' }, there: ['/usr/bin/chromium'] })),
  ).rejects.toThrow('CHROMIUM_PATH names /no/chrome, which does not exist');
});

test('then one that Playwright manages, then one of the system, then the one in a package', async () => {
  const managed = chromium.executablePath();
  const there = [managed, '/snap/bin/google-chrome'];
  expect((await findBrowser(around({ there }))).origin).toBe('Playwright');
  expect((await findBrowser(around({ there: there.slice(1) }))).executablePath).toBe(
    '/snap/bin/google-chrome',
  );
  const found = await findBrowser(around({ bundled: () => Promise.resolve(bundled) }));
  expect(found).toMatchObject({ origin: '@sparticuz/chromium', env: { A: 'b' } });
  expect(found.args).toContain('--x');
});

test('macOS and Windows are looked through in their own places', async () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(
    (await findBrowser(around({ platform: 'darwin', env: { HOME: '/Users/a' }, there: [mac] })))
      .executablePath,
  ).toBe(mac);
  const windows = around({
    platform: 'win32',
    env: { PROGRAMFILES: '/programs' },
    exists: (path) => path.replaceAll('\\', '/') === '/programs/Google/Chrome/Application/chrome.exe',
  });
  expect((await findBrowser(windows)).origin).toBe('system');
});

test('when there is none, one sentence says what to do', async () => {
  const error = await findBrowser(around({})).catch((reason: unknown) => (reason as Error).message);
  expect(error).toMatch(/^No Chromium was found.*install Chrome.*CHROMIUM_PATH.*\.$/u);
});
