/** What the atlas uses of Pagefind's search API (pagefind.js, written beside its index). */
export interface PagefindApi {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string | null,
    options?: { filters?: Record<string, string> },
  ): Promise<{
    results: { id: string; score: number; data: () => Promise<Found | null> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

/** One result with its text; excerpts mark the words that were found. */
export interface Found {
  url: string;
  excerpt: string;
  /** Its kind, its title under the name of that kind, and perhaps its context. */
  meta: { kind: string; context?: string } & Record<string, string>;
  sub_results?: { url: string; title: string; excerpt: string }[];
}

/**
 * How results are ranked, tuned on the graded queries in tests/search. The title of each kind has
 * a name of its own in the index, so that a system outweighs the documents about it.
 */
export const ranking = {
  termFrequency: 0.6,
  termSimilarity: 0.3,
  termSaturation: 2,
  pageLength: 0.2,
  metaWeights: {
    system: 10,
    chapter: 5,
    term: 11,
    question: 11,
    claim: 8,
    finding: 9,
    source: 0.5,
    aliases: 8,
    asks: 5,
    context: 1,
    kind: 0,
  },
};

/** Loads the search engine. */
export async function pagefind(): Promise<PagefindApi> {
  const address = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
  const api = (await import(/* @vite-ignore */ address)) as PagefindApi;
  await api.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 24, ranking });
  await api.init();
  return api;
}
