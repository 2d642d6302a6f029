import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { layers } from '../../src/schemas/layer.ts';
import { copyProject } from '../lib/copy-project.ts';
import type { GeneratedChapter } from './chapters.ts';

const day = '2026-01-01';
const chaptersInFamily = 25;

/** Families of generated systems that answer generated questions, as files of `data/` by their paths. */
export function generateRecords(families: number, systems: number, dimensions: number): Map<string, string> {
  const files = new Map<string, string>();
  const add = (path: string, record: object) =>
    files.set(`data/${path}.yaml`, stringify(record, { aliasDuplicateObjects: false }));
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const groups = numbers(Math.ceil(dimensions / 10)).map((id) => ({
    id: `group-${id}`,
    label: `Group ${id}`,
  }));
  for (const family of numbers(families)) {
    const evidence = [{ source: `bench-source-${family}`, class: 'documentation', at: 'Section 1' }];
    add(`families/bench-${family}`, {
      name: `Generated family ${family}`,
      summary: 'Systems that exist for measurement.',
      introduction: 'They answer as many questions as the real ones.',
      order: 100 + family,
      groups,
    });
    add(`sources/bench-source-${family}`, {
      type: 'webpage',
      title: `Generated documentation ${family}`,
      label: `Generated ${family}`,
      URL: `https://example.org/${family}`,
      accessed: day,
      primary: true,
    });
    for (const dimension of numbers(dimensions)) {
      add(`dimensions/bench-${family}/bench-${family}-question-${dimension}`, {
        label: `Question ${dimension}`,
        question: `What does a system of family ${family} do in case ${dimension}?`,
        matters: 'It decides what a reader has to expect of it.',
        group: `group-${Math.ceil(dimension / 10)}`,
        order: dimension,
        value: {
          type: 'one-of',
          options: ['one', 'two', 'three'].map((id) => ({
            id,
            label: `Case ${id}`,
            definition: `It is ${id}.`,
          })),
        },
        'half-life': 24,
      });
    }
    for (const system of numbers(systems)) {
      const id = `bench-${family}-system-${system}`;
      add(`systems/${id}`, {
        name: `Generated system ${family}.${system}`,
        'short-name': `System ${family}.${system}`,
        family: `bench-${family}`,
        steward: 'Nobody',
        licence: 'MIT',
        home: 'https://example.org',
        'first-release': { date: '2020' },
        covers: 'Release 1',
        summary: 'It exists for measurement.',
        layers: Object.fromEntries(layers.map((layer) => [layer, { none: 'generated', evidence }])),
        evidence,
      });
      const claims = numbers(dimensions).map((dimension) => [
        `bench-${family}-question-${dimension}`,
        {
          value: ['one', 'two', 'three'][(system * 7 + dimension) % 3],
          summary: `System ${system} does it in the way of case ${dimension}, and says so in its documentation.`,
          'holds-for': 'Release 1',
          evidence,
          checked: day,
        },
      ]);
      add(`claims/${id}`, Object.fromEntries(claims) as object);
    }
  }
  return files;
}

/**
 * Makes a project at `target` that is this one with generated chapters, and families for them, in
 * place of its own chapters: what stands in the data stays, because pages name records of it.
 */
export function writeAtlasProject(root: string, target: string, chapters: readonly GeneratedChapter[]): void {
  copyProject(root, target);
  const families = Math.ceil(chapters.length / chaptersInFamily);
  for (const [file, text] of generateRecords(families, 1, 1)) write(join(target, file), text);
  for (const [index, chapter] of chapters.entries()) {
    const family = Math.floor(index / chaptersInFamily) + 1;
    const place = String((index % chaptersInFamily) + 1).padStart(2, '0');
    const file = `src/content/chapters/bench-${family}/${place}-${chapter.id}.mdx`;
    write(join(target, file), chapterText(chapter, family));
  }
}

/** Makes a folder at `root` that holds nothing but generated records, for validating and compiling. */
export function writeRecords(root: string, files: ReadonlyMap<string, string>): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'src/content/chapters'), { recursive: true });
  for (const [file, text] of files) write(join(root, file), text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function chapterText({ title, summary, sections, diagram }: GeneratedChapter, family: number): string {
  const cite = `<Cite id="bench-source-${family}" at="Section 1" />`;
  const front = {
    title,
    summary,
    family: `bench-${family}`,
    covers: 'Release 1',
    published: day,
    checked: day,
  };
  return [
    `---\n${stringify(front)}---`,
    '<Takeaways>\n\n- It is generated.\n- It is measured.\n- It is thrown away.\n\n</Takeaways>',
    ...sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks]),
    `\`\`\`mermaid id="parts" caption="What a request meets."\n${diagram}\n\`\`\``,
  ]
    .join('\n\n')
    .replaceAll('{{cite}}', cite);
}
