import type { ChapterFile } from '../chapters/chapter-file.ts';
import { referringComponents } from '../chapters/components.ts';
import type { AtlasData, ChapterRecord, Published } from '../model/atlas.ts';
import type { Records } from '../records/records.ts';
import type { Kind } from '../schemas/kinds.ts';

/** Valid records and chapters as they are published: plain data, each record with its id. */
export function publish(records: Records, chapters: readonly ChapterFile[], asOf: string): AtlasData {
  const all = <K extends Kind>(kind: K): Published<K>[] =>
    [...records.entries[kind].values()].map(({ id, record }) => ({ id, ...record }));
  return {
    families: all('family'),
    systems: all('system'),
    dimensions: all('dimension'),
    claims: all('claim'),
    sources: all('source'),
    terms: all('term'),
    findings: all('finding'),
    events: all('event'),
    chapters: chapters.map(chapterRecord),
    asOf,
  };
}

function chapterRecord({ id, order, front, outline }: ChapterFile): ChapterRecord {
  if (!front || !outline) throw new Error(`The chapter ${id} is not valid.`);
  const refers: ChapterRecord['refers'] = {
    sources: [],
    terms: [],
    claims: [],
    dimensions: [],
    findings: [],
  };
  const add = (list: keyof typeof refers, ids: string | undefined) => {
    for (const one of ids?.split(/\s+/u).filter(Boolean) ?? []) {
      if (!refers[list].includes(one)) refers[list].push(one);
    }
  };
  for (const { name, attributes } of outline.components) {
    if (name === 'Cite') add('sources', attributes['id']);
    if (name === 'Term') add('terms', attributes['id']);
    if (name === 'FalseFriends') add('terms', attributes['terms']);
    if (name === 'Claim') add('claims', attributes['id']);
    if (name === 'Compare') add('dimensions', attributes['dimensions']);
    if (name === 'Finding') add('findings', attributes['id']);
  }
  return {
    id,
    order,
    ...front,
    words: outline.words,
    headings: outline.headings.map(({ depth, text, slug }) => ({ depth, text, slug })),
    refers,
    references: outline.components.filter(({ name }) => referringComponents.has(name)).length,
  };
}
