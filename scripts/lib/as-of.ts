import { execFileSync } from 'node:child_process';

/**
 * The day for which the atlas is built: SOURCE_DATE_EPOCH (reproducible-builds.org) when it is
 * set, else the day of the commit, else `fallback`. Never the clock: two builds of one commit are
 * the same.
 */
export function asOf(root: string, fallback: string, env = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch && /^\d+$/u.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  try {
    const options = { cwd: root, encoding: 'utf8' as const, stdio: ['ignore', 'pipe', 'ignore'] as const };
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      ...options,
      stdio: [...options.stdio],
    }).trim();
    return seconds ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : fallback;
  } catch {
    return fallback;
  }
}
