import { nameKey } from '../model/name-key.ts';
import type { Found, PagefindApi } from './pagefind.ts';

/** One result: how well it answers, and its text, which is loaded when it is shown. */
export interface Hit {
  score: number;
  /** How many of the words it has. */
  matched: number;
  /** Nothing when the engine no longer knows the search that it comes from. */
  load: () => Promise<Found | null>;
}

/** What was found, the best first. */
export interface Finds {
  hits: Hit[];
  /** How many of the hits have all of the words that tell something. */
  whole: number;
}

/** Words that a question is asked with, and that say nothing about what is asked. */
const idle = new Set(
  `a an and are as at be been by can could do does for from had has have how if in into is it its me my no not of on or
  our should so than that the their them then there these they this to was were what when where which while who whose
  why will with would you your`.split(/\s+/u),
);

/** A result with a share of the words is worth that share, to this power, of one with all of them. */
const wholeness = 1.5;

/** What the name of a page adds to its score: this share of the best score, if it is the whole query. */
const nameBonus = 2.2;

/**
 * Searches for words. Pagefind gives only what has every word, and a question in a sentence has
 * words that its answer lacks; so each word is searched for by itself, and a result counts by the
 * sum of its scores and by the share of the words that it has; fewer than half do not count. What
 * is called by the query, or by a part of it, counts more.
 */
export async function find(
  api: PagefindApi,
  query: string,
  filters: Record<string, string> = {},
): Promise<Finds> {
  const all = [...new Set(query.toLowerCase().split(/\s+/u).filter(Boolean))];
  const telling = all.filter((word) => !idle.has(word));
  const words = telling.length > 0 ? telling : all;
  const hits = new Map<string, Hit>();
  for (const { results } of await Promise.all(words.map((word) => api.search(word, { filters })))) {
    for (const { id, score, data } of results) {
      const { score: before, matched } = hits.get(id) ?? { score: 0, matched: 0 };
      hits.set(id, { score: before + score, matched: matched + 1, load: data });
    }
  }
  // An excerpt marks the words of the search it comes from, so that one with all of them is the better.
  const together = words.length > 1 ? await api.search(words.join(' '), { filters }) : { results: [] };
  for (const { id, data } of together.results) {
    const hit = hits.get(id);
    if (hit) hit.load = data;
  }
  for (const hit of hits.values()) hit.score *= (hit.matched / words.length) ** wholeness;
  const best = Math.max(0, ...[...hits.values()].map(({ score }) => score));
  const { name: names = {} } = await api.filters();
  for (const { name, share } of namesIn(query, names)) {
    const { results } = await api.search(null, { filters: { ...filters, name } });
    for (const { id, data } of results) {
      const hit = hits.get(id) ?? { score: 0, matched: words.length, load: data };
      hits.set(id, { ...hit, score: hit.score + best * nameBonus * share ** 2 });
    }
  }
  const ranked = [...hits.values()]
    .filter(({ matched }) => matched * 2 >= words.length)
    .sort((a, b) => b.score - a.score);
  return { hits: ranked, whole: ranked.filter(({ matched }) => matched === words.length).length };
}

/** The names that a query contains, each with the share of the query's words that it is. */
function namesIn(query: string, names: Readonly<Record<string, number>>): { name: string; share: number }[] {
  const words = nameKey(query).split(' ');
  const found: { name: string; share: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 8); to++) {
      const name = words.slice(from, to).join(' ');
      if (Object.hasOwn(names, name)) found.push({ name, share: (to - from) / words.length });
    }
  }
  return found;
}
