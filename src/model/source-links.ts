import type { Evidence } from '../schemas/evidence.ts';
import type { Source } from '../schemas/source.ts';
import { lineRange } from './line-range.ts';

/** Address of the place that an evidence item names: the lines at the commit, or the document. */
export function evidenceUrl(
  { lines, path }: Pick<Evidence, 'lines' | 'path'>,
  source: Pick<Source, 'URL' | 'repo' | 'commit' | 'path'>,
): string {
  const file = source.path ?? path;
  if (!source.repo || !source.commit || !file) return source.URL;
  const place = lines
    ? `#${lineRange(lines)
        .map((line) => `L${line}`)
        .join('-')}`
    : '';
  // Rendered Markdown has no lines to lead to; the plain view has.
  const plain = lines && /\.mdx?$/u.test(file) ? '?plain=1' : '';
  const path_ = file.split('/').map(encodeURIComponent).join('/');
  return `https://github.com/${source.repo}/blob/${source.commit}/${path_}${plain}${place}`;
}

/** The names of a source's authors, or its publisher's. */
export function authorNames({ author, publisher }: Pick<Source, 'author' | 'publisher'>): string | undefined {
  const names = author?.map((name) =>
    'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '),
  );
  if (!names || names.length === 0) return publisher;
  return names.length > 3 ? `${names[0]} and others` : names.join(', ');
}
