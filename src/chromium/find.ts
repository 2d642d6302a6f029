import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A browser that can be started: its program, and what it needs around it. */
export interface Browser {
  /** Where it was found, for messages: "CHROMIUM_PATH", "system", … */
  origin: string;
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** What finding a browser depends on; tests pass their own. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (path: string) => boolean;
  /** Unpacks the browser that ships inside a package; undefined where there is none. */
  bundled: () => Promise<Browser | undefined>;
}

// The pages drawn and tested are our own, and containers rarely allow Chromium's sandbox.
// Text must come out the same on every machine, hence no hinting.
const args = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'];

/**
 * Finds a Chromium: the one named by CHROMIUM_PATH, one managed by Playwright, one installed on
 * the system, and at last the one that ships inside a package for Linux.
 * @throws Error with one sentence that says what to do, when there is none.
 */
export async function findBrowser(around: Surroundings): Promise<Browser> {
  const named = around.env['CHROMIUM_PATH'];
  if (named) {
    if (around.exists(named)) return { origin: 'CHROMIUM_PATH', executablePath: named, args, env: {} };
    throw new Error(
      `CHROMIUM_PATH names ${named}, which does not exist: point it at a Chromium or Chrome program, or unset it.`,
    );
  }
  const managed = chromium.executablePath();
  if (managed && around.exists(managed)) {
    return { origin: 'Playwright', executablePath: managed, args, env: {} };
  }
  const installed = systemPaths(around).find((path) => around.exists(path));
  if (installed) return { origin: 'system', executablePath: installed, args, env: {} };
  const bundled = await around.bundled();
  if (bundled) return { ...bundled, args: [...args, ...bundled.args] };
  throw new Error(
    'No Chromium was found, and diagrams cannot be drawn without one: install Chrome or Chromium, or run "npx playwright install chromium", or set CHROMIUM_PATH to its program.',
  );
}

/** Places where Chrome and Chromium install themselves, in the order of preference. */
function systemPaths({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].flatMap((name) => {
      const app = `Applications/${name}.app/Contents/MacOS/${name}`;
      return [`/${app}`, ...(env['HOME'] ? [join(env['HOME'], app)] : [])];
    });
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots
      .filter((root): root is string => Boolean(root))
      .flatMap((root) => [
        join(root, 'Google/Chrome/Application/chrome.exe'),
        join(root, 'Chromium/Application/chrome.exe'),
      ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The surroundings of this process. */
export async function thisMachine(): Promise<Surroundings> {
  const { bundledBrowser } = await import('./bundled.ts');
  return { platform: process.platform, env: process.env, exists: existsSync, bundled: bundledBrowser };
}
