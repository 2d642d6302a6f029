import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one run of a program took. */
export interface Measured {
  seconds: number;
  /** Peak memory of the program's own process, in bytes; browsers and search indexers it starts not counted. */
  memory: number;
}

/**
 * Runs a program of Node in `cwd` to its end, quietly, and measures it.
 * @throws Error with what it printed, when it fails
 */
export async function measure(args: string[], cwd: string): Promise<Measured> {
  const usage = resolve(cwd, '.bench-usage');
  rmSync(usage, { force: true });
  const preload = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd,
    env: { ...process.env, BENCH_USAGE: usage, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      printed += text.toString();
    });
  const code = await new Promise<number | null>((done) => child.on('close', done));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${printed.slice(-4000)}`);
  return { seconds, memory: Number(readFileSync(usage, 'utf8')) };
}
