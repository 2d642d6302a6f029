import type { Atlas, Collection } from './atlas.ts';
import { evidenceIn } from './evidence-in.ts';

/** What leans on a record: ids by the collection they belong to. */
export type Uses = Partial<Record<Collection, string[]>>;

/** For every source, the records and chapters that rest on it, directly or through what they show. */
export function usesOfSources(atlas: Atlas): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const add = (source: string, collection: Collection, id: string) => {
    const entry = uses.get(source) ?? {};
    const ids = (entry[collection] ??= []);
    if (!ids.includes(id)) ids.push(id);
    uses.set(source, entry);
  };
  for (const collection of ['claims', 'systems', 'terms', 'findings', 'events'] as const) {
    for (const record of atlas[collection]) {
      for (const { evidence } of evidenceIn(record)) add(evidence.source, collection, record.id);
    }
  }
  for (const { id, refers } of atlas.chapters) {
    const shown = [
      ...refers.claims.map(atlas.claim),
      ...refers.findings.map(atlas.finding),
      ...atlas.claims.filter(({ dimension }) => refers.dimensions.includes(dimension)),
    ];
    const through = shown.flatMap((record) => [...evidenceIn(record)].map(({ evidence }) => evidence.source));
    for (const source of [...refers.sources, ...through]) add(source, 'chapters', id);
  }
  return uses;
}

/** The chapters that refer to a record of a kind, by its id. */
export function chaptersReferringTo(
  { chapters }: Atlas,
  kind: 'sources' | 'terms' | 'claims' | 'dimensions' | 'findings',
  id: string,
) {
  return chapters.filter(({ refers }) => refers[kind].includes(id));
}
