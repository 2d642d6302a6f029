import type { Atlas } from '../model/atlas.ts';
import { addressOf } from '../model/addresses.ts';
import { bibtex, chapterItem, cslItem, pageItem, type CslItem } from '../model/citation.ts';
import { evidenceIn } from '../model/evidence-in.ts';
import { absolute } from './href.ts';

/** A page that can be cited, and the sources it rests on. */
export interface CitablePage {
  /** Address of the page from the root. */
  address: string;
  items: CslItem[];
}

/** Every page that can be cited: chapters and records with a page of their own, and comparisons. */
export function citablePages(atlas: Atlas): CitablePage[] {
  const sourceItems = (records: readonly object[], ids: readonly string[] = []) => {
    const throughEvidence = records.flatMap((record) => [...evidenceIn(record)]);
    const used = new Set([...ids, ...throughEvidence.map(({ evidence }) => evidence.source)]);
    return [...used].map((source) => cslItem(atlas.source(source)));
  };
  const claimsOf = (field: 'system' | 'dimension', id: string) =>
    atlas.claims.filter((claim) => claim[field] === id);
  return [
    ...atlas.chapters.map((chapter): CitablePage => {
      const address = addressOf.chapter(chapter.id);
      const shown = [
        ...chapter.refers.claims.map(atlas.claim),
        ...chapter.refers.findings.map(atlas.finding),
      ];
      return {
        address,
        items: [chapterItem(chapter, absolute(address)), ...sourceItems(shown, chapter.refers.sources)],
      };
    }),
    ...[
      ...atlas.systems.map((system) => ({
        address: addressOf.system(system.id),
        id: `system-${system.id}`,
        title: `${system.name}: facts with evidence`,
        records: [system, ...claimsOf('system', system.id)],
      })),
      ...atlas.dimensions.map((dimension) => ({
        address: addressOf.dimension(dimension.id),
        id: `question-${dimension.id}`,
        title: dimension.question,
        records: claimsOf('dimension', dimension.id),
      })),
      ...atlas.families.map((family) => ({
        address: addressOf.comparison(family.id),
        id: `comparison-${family.id}`,
        title: `${family.name}, side by side`,
        records: atlas.claims.filter(({ system }) => atlas.system(system).family === family.id),
      })),
      ...atlas.findings.map((finding) => ({
        address: addressOf.finding(finding.id),
        id: `finding-${finding.id}`,
        title: finding.title,
        records: [finding],
      })),
      ...atlas.terms.map((term) => ({
        address: addressOf.term(term.id),
        id: `term-${term.id}`,
        title: `${term.label}: definition and meanings`,
        records: [term],
      })),
    ].map(({ address, id, title, records }): CitablePage => ({
      address,
      items: [pageItem(`atlas-${id}`, title, absolute(address), atlas.asOf), ...sourceItems(records)],
    })),
    ...atlas.sources.map((source): CitablePage => ({
      address: addressOf.source(source.id),
      items: [cslItem(source)],
    })),
  ];
}

/** Items as the response of a citation file, by its ending. */
export function citationFile(items: readonly CslItem[], ending: 'bib' | 'json'): Response {
  return new Response(ending === 'bib' ? bibtex(items) : `${JSON.stringify(items, null, 1)}\n`);
}
