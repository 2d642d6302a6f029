import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from './find.ts';

const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * Unpacks the Chromium that ships inside `@sparticuz/chromium`, once, and says how to start it.
 * Its own `executablePath()` unpacks into the machine's shared temporary folder, takes whatever
 * lies there for whole, and leaves out the libraries that slim Linux images lack; so its parts
 * are unpacked here into a folder of this project, which appears only when it is complete.
 */
export async function bundledBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = packageFolder();
  if (!home) return undefined;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(dirname(dirname(home)), '.cache', 'atlas');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, 'bin'), cache, folder);
  return {
    origin: '@sparticuz/chromium',
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Folder of the package, which is optional and so may be missing. */
function packageFolder(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

async function unpack(from: string, cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'unpacking-'));
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  try {
    // The package inflates into the temporary folder of the process.
    process.env['TMPDIR'] = aside;
    for (const part of parts) await inflate(join(from, part));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // The packaged fonts.conf names folders of the cloud function it was made for.
  writeFileSync(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another process was faster; its copy is as good.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
