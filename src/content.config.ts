import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { chapter } from './schemas/chapter.ts';
import { publishedShapes } from './schemas/published.ts';

// Records come from the compiled store, which exists only when every rule holds; the YAML is read
// in one place. Chapters are rendered from their MDX, and their facts come from the store too.

/** Astro's reader turns unquoted days of the front matter into dates; the atlas keeps them as text. */
function withDaysAsText(front: unknown): unknown {
  const text = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return Object.fromEntries(Object.entries(front as object).map(([name, value]) => [name, text(value)]));
}

const { chapters: chapterFacts, ...records } = publishedShapes;
const stored = <S extends z.ZodObject>(name: string, schema: S) =>
  defineCollection({ loader: file(`.atlas/data/${name}.json`), schema });

export const collections = {
  families: stored('families', records.families),
  systems: stored('systems', records.systems),
  dimensions: stored('dimensions', records.dimensions),
  claims: stored('claims', records.claims),
  sources: stored('sources', records.sources),
  terms: stored('terms', records.terms),
  findings: stored('findings', records.findings),
  events: stored('events', records.events),
  /** What the store knows of chapters: their words, headings and references. */
  chapterFacts: stored('chapters', chapterFacts),
  chapters: defineCollection({
    loader: glob({
      base: './src/content/chapters',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/^.*\/\d\d-(.*)\.mdx$/u, '$1'),
    }),
    schema: z.preprocess(withDaysAsText, chapter),
  }),
};
