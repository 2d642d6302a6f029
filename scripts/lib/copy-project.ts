import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const parts = [
  'data',
  'src',
  'scripts',
  'public',
  'atlas.config.ts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** Makes a copy of what a build of the project at `root` needs below `target`, which is emptied. */
export function copyProject(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(target, part), { recursive: true });
  // A junction, because Windows asks for rights to make other links; elsewhere the type means nothing.
  symlinkSync(resolve(root, 'node_modules'), join(target, 'node_modules'), 'junction');
}
