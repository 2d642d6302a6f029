import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { chapter } from './schemas/chapter.ts';
import { definitions } from './schemas/kinds.ts';

// Records come from the compiled store, which exists only when every rule holds; the YAML is read
// in one place. Chapters are rendered from their MDX, and their facts come from the store too.
const published = (name: string) => file(`.atlas/data/${name}.json`);
const id = { id: z.string() };

/** Astro's reader turns unquoted days of the front matter into dates; the atlas keeps them as text. */
function withDaysAsText(front: unknown): unknown {
  const text = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  return Object.fromEntries(Object.entries(front as object).map(([name, value]) => [name, text(value)]));
}

export const collections = {
  families: defineCollection({
    loader: published('families'),
    schema: definitions.family.record.extend(id),
  }),
  systems: defineCollection({
    loader: published('systems'),
    schema: definitions.system.record.extend(id),
  }),
  dimensions: defineCollection({
    loader: published('dimensions'),
    schema: definitions.dimension.record.extend({ ...id, family: z.string() }),
  }),
  claims: defineCollection({
    loader: published('claims'),
    schema: definitions.claim.record.extend({ ...id, system: z.string(), dimension: z.string() }),
  }),
  sources: defineCollection({
    loader: published('sources'),
    schema: definitions.source.record.extend(id),
  }),
  terms: defineCollection({
    loader: published('terms'),
    schema: definitions.term.record.extend(id),
  }),
  findings: defineCollection({
    loader: published('findings'),
    schema: definitions.finding.record.extend(id),
  }),
  events: defineCollection({
    loader: published('events'),
    schema: definitions.event.record.extend(id),
  }),
  /** What the store knows of chapters: their words, headings and references. */
  chapterFacts: defineCollection({
    loader: published('chapters'),
    schema: chapter.extend({
      ...id,
      order: z.number(),
      words: z.number(),
      headings: z.array(z.strictObject({ depth: z.number(), text: z.string(), slug: z.string() })),
      refers: z.strictObject({
        sources: z.array(z.string()),
        terms: z.array(z.string()),
        claims: z.array(z.string()),
        dimensions: z.array(z.string()),
        findings: z.array(z.string()),
      }),
      references: z.number(),
    }),
  }),
  chapters: defineCollection({
    loader: glob({
      base: './src/content/chapters',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/^.*\/\d\d-(.*)\.mdx$/u, '$1'),
    }),
    schema: z.preprocess(withDaysAsText, chapter),
  }),
};
