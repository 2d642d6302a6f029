import { addressOf } from './addresses.ts';
import type { Atlas } from './atlas.ts';

/** One page of the site, as lists of pages name it. */
export interface PageEntry {
  address: string;
  title: string;
  /** A sentence about it. */
  summary: string;
  /** Part of the site: chapters, systems … */
  section: string;
  /** Day of the last change, where one is known. */
  changed?: string;
}

/** Every page of the site but the 404, section by section in reading order. */
export function pagesOf(atlas: Atlas): PageEntry[] {
  const page = (
    section: string,
    address: string,
    title: string,
    summary: string,
    changed?: string,
  ): PageEntry => ({
    section,
    address,
    title,
    summary,
    ...(changed ? { changed } : {}),
  });
  const latest = (days: (string | undefined)[]) => days.filter(Boolean).sort().at(-1);
  return [
    page('Atlas', addressOf.home(), 'Home', 'How data systems work, side by side'),
    page('Atlas', addressOf.chapters(), 'Read', 'All chapters in reading order'),
    page('Atlas', addressOf.systems(), 'Systems', 'All systems with their layers'),
    page('Atlas', addressOf.comparisons(), 'Compare', 'All comparisons'),
    page('Atlas', addressOf.dimensions(), 'Questions', 'All questions asked of systems'),
    page('Atlas', addressOf.findings(), 'Findings', 'All results of verification'),
    page('Atlas', addressOf.terms(), 'Terms', 'The glossary'),
    page('Atlas', addressOf.sources(), 'Sources', 'All documents the atlas rests on'),
    page('Atlas', addressOf.events(), 'Events', 'Releases, papers and changes by date'),
    page('Atlas', addressOf.search(), 'Search', 'Full-text search'),
    page('Atlas', addressOf.query(), 'Query', 'SQL on the whole atlas'),
    page('Atlas', addressOf.about(), 'About', 'Method, evidence classes, corrections, licence'),
    page('Atlas', addressOf.diagrams(), 'How to read the diagrams', 'The visual grammar'),
    page('Atlas', addressOf.data(), 'Data and downloads', 'The database, JSON, CSV and schemas'),
    ...atlas.chapters.map(({ id, title, summary, updated, published }) =>
      page('Chapters', addressOf.chapter(id), title, summary, updated ?? published),
    ),
    ...atlas.families.flatMap(({ id, name, summary }) => [
      page('Families', addressOf.family(id), name, summary),
      page(
        'Comparisons',
        addressOf.comparison(id),
        `${name}, side by side`,
        `Every question about ${name.toLowerCase()}, answered for each`,
      ),
    ]),
    ...atlas.systems.map(({ id, name, summary }) =>
      page(
        'Systems',
        addressOf.system(id),
        name,
        summary,
        latest(atlas.claims.filter(({ system }) => system === id).map(({ checked }) => checked)),
      ),
    ),
    ...atlas.dimensions.map(({ id, label, question }) =>
      page(
        'Questions',
        addressOf.dimension(id),
        label,
        question,
        latest(atlas.claims.filter(({ dimension }) => dimension === id).map(({ checked }) => checked)),
      ),
    ),
    ...atlas.findings.map(({ id, title, consequence, recorded }) =>
      page('Findings', addressOf.finding(id), title, consequence.trim().split('\n')[0] ?? '', recorded),
    ),
    ...atlas.terms.map(({ id, label, definition }) => page('Terms', addressOf.term(id), label, definition)),
    ...atlas.sources.map(({ id, title, accessed }) =>
      page('Sources', addressOf.source(id), title, 'What in the atlas rests on it', accessed),
    ),
  ];
}
