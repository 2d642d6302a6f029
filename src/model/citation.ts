import type { Source } from '../schemas/source.ts';
import type { ChapterRecord, SourceRecord } from './atlas.ts';

/** A date in CSL-JSON: its parts as far as they are known. */
interface CslDate {
  'date-parts': [number[]];
}

/** One item of CSL-JSON (csl-data.json of the Citation Style Language 1.0.2). */
export interface CslItem {
  id: string;
  type: Source['type'];
  title: string;
  author?: Source['author'];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  version?: string;
  URL: string;
  DOI?: string;
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** A source as a CSL-JSON item; its own fields have these names already. */
export function cslItem(source: SourceRecord): CslItem {
  const { id, type, title, author, issued, accessed, publisher, volume, issue, page, version, URL, DOI } =
    source;
  const container = source['container-title'];
  return {
    id,
    type,
    title,
    ...(author && { author }),
    ...(issued && { issued: cslDate(issued) }),
    accessed: cslDate(accessed),
    ...(container && { 'container-title': container }),
    ...(publisher && { publisher }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(page && { page }),
    ...(version && { version }),
    URL,
    ...(DOI && { DOI }),
  };
}

const atlasName = 'Atlas of Serverless Data Systems';

/** A page of the atlas as a CSL-JSON item. */
export function pageItem(id: string, title: string, url: string, issued: string): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: atlasName }],
    issued: cslDate(issued),
    'container-title': atlasName,
    URL: url,
  };
}

export const chapterItem = ({ id, title, updated, published }: ChapterRecord, url: string): CslItem =>
  pageItem(`atlas-${id}`, title, url, updated ?? published);

const bibtexTypes: Partial<Record<Source['type'], string>> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escaped = (text: string) => text.replaceAll(/[\\{}%&#_$~^]/gu, (character) => special[character]!);

/** Items as BibTeX entries (BibTeX 0.99d field names, with url and doi as in biblatex). */
export function bibtex(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const type = bibtexTypes[item.type] ?? 'misc';
      const [year, month] = item.issued?.['date-parts'][0] ?? [];
      const authors = item.author?.map((name) =>
        'literal' in name
          ? `{${escaped(name.literal)}}`
          : escaped([name.family, name.given].filter(Boolean).join(', ')),
      );
      const container = type === 'article' ? 'journal' : type === 'misc' ? 'howpublished' : 'booktitle';
      const fields: [string, string | undefined][] = [
        ['title', `{${escaped(item.title)}}`],
        ['author', authors?.join(' and ')],
        [container, item['container-title'] && escaped(item['container-title'])],
        ['publisher', item.publisher && escaped(item.publisher)],
        ['volume', item.volume && escaped(item.volume)],
        ['number', item.issue && escaped(item.issue)],
        ['pages', item.page && escaped(item.page).replace('-', '--')],
        ['year', year === undefined ? undefined : String(year)],
        ['month', month === undefined ? undefined : String(month)],
        ['version', item.version && escaped(item.version)],
        ['doi', item.DOI && escaped(item.DOI)],
        ['url', item.URL.replaceAll(/[{}\\]/gu, (character) => encodeURIComponent(character))],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
      return `@${type}{${item.id},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}
