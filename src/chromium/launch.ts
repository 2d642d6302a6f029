import { chromium, type Browser as RunningBrowser } from 'playwright-core';
import { findBrowser, thisMachine } from './find.ts';

/** Starts the browser of this machine. The caller closes it. */
export async function launchBrowser(): Promise<RunningBrowser> {
  const { executablePath, args, env } = await findBrowser(await thisMachine());
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
