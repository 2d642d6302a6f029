import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { GeneratedChapter } from './chapters.ts';

/** Installs Starlight at `target`, at the versions of its lock file, unless it is there. */
export function installStarlight(root: string, target: string): void {
  if (existsSync(join(target, 'node_modules/@astrojs/starlight'))) return;
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, 'scripts/bench/starlight', file), join(target, file));
  const npm = process.env['npm_execpath'];
  if (!npm) throw new Error('Starlight is installed with npm: start the benchmark with "npm run bench".');
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--loglevel', 'error'], {
    cwd: target,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Starlight could not be installed.');
}

/** Makes a stock Starlight site of the chapters at `target`, where it is installed. */
export function writeStarlightProject(target: string, chapters: readonly GeneratedChapter[]): void {
  for (const made of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(target, made), { recursive: true, force: true });
  const docs = join(target, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(target, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'Bench' })] });
`,
  );
  writeFileSync(
    join(target, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(join(docs, 'index.mdx'), '---\ntitle: Home\n---\n\nWhat is measured.\n');
  for (const chapter of chapters) writeFileSync(join(docs, `${chapter.id}.mdx`), chapterText(chapter));
}

/** The chapter with links where references stand; Starlight shows a diagram as its source. */
function chapterText({ title, summary, sections, diagram }: GeneratedChapter): string {
  return [
    `---\n${stringify({ title, description: summary })}---`,
    '- It is generated.\n- It is measured.\n- It is thrown away.',
    ...sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks]),
    `\`\`\`mermaid\n${diagram}\n\`\`\``,
  ]
    .join('\n\n')
    .replaceAll('{{cite}}', '[1](https://example.org/)');
}
