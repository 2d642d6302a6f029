import type { Atlas } from '../model/atlas.ts';
import { addressOf } from '../model/addresses.ts';
import { bibtex, chapterItem, cslItem, systemItem, type CslItem } from '../model/citation.ts';
import { evidenceIn } from '../model/evidence-in.ts';
import { absolute } from './href.ts';

/** A chapter and the sources it refers to. */
export function chapterCitations(atlas: Atlas, id: string): CslItem[] {
  const chapter = atlas.chapter(id);
  const throughClaims = chapter.refers.claims.flatMap((claim) =>
    atlas.claim(claim).evidence.map(({ source }) => source),
  );
  const sources = [...new Set([...chapter.refers.sources, ...throughClaims])];
  return [
    chapterItem(chapter, absolute(addressOf.chapter(id))),
    ...sources.map((source) => cslItem(atlas.source(source))),
  ];
}

/** A system's page and the sources its facts rest on. */
export function systemCitations(atlas: Atlas, id: string): CslItem[] {
  const records = [atlas.system(id), ...atlas.claims.filter(({ system }) => system === id)];
  const sources = new Set(
    records.flatMap((record) => [...evidenceIn(record)].map(({ evidence }) => evidence.source)),
  );
  return [
    systemItem(atlas.system(id), absolute(addressOf.system(id)), atlas.asOf),
    ...[...sources].map((source) => cslItem(atlas.source(source))),
  ];
}

/** Items as the response of a citation file, by its ending. */
export function citationFile(items: readonly CslItem[], ending: 'bib' | 'json'): Response {
  return new Response(ending === 'bib' ? bibtex(items) : `${JSON.stringify(items, null, 1)}\n`);
}
