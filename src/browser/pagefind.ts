/** What the atlas uses of Pagefind's search API (pagefind.js, written beside its index). */
export interface PagefindApi {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    term: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{
    results: { id: string; data: () => Promise<Found> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

/** One result with its text; excerpts mark the words that were found. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title: string; kind: string; context?: string };
  sub_results?: { url: string; title: string; excerpt: string }[];
}

/**
 * How results are ranked, tuned on the graded queries in tests/search: titles and aliases say
 * what a record is about, and a short record is not worse than a long chapter.
 */
export const ranking = {
  termFrequency: 0.6,
  termSimilarity: 1.2,
  termSaturation: 1.4,
  pageLength: 0.35,
  metaWeights: { title: 6, aliases: 5, kind: 0, context: 1 },
};

let loaded: Promise<PagefindApi> | undefined;

/** Loads the search engine, once, when it is first needed. */
export function pagefind(): Promise<PagefindApi> {
  loaded ??= (async () => {
    const address = `${import.meta.env.BASE_URL}pagefind/pagefind.js`;
    const api = (await import(/* @vite-ignore */ address)) as PagefindApi;
    await api.options({ baseUrl: import.meta.env.BASE_URL, excerptLength: 24, ranking });
    await api.init();
    return api;
  })();
  return loaded;
}
