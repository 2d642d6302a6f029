import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** A corruption of one file: the new text, and the lines of it on one of which it must be reported. */
export interface Mutation {
  kind: string;
  text: string;
  lines: number[];
  /** Another file that may be blamed instead, when two files contradict each other. */
  orIn?: string;
}

/** One `key: value` of a file: where it stands, and what is there. */
export interface Spot {
  path: (string | number)[];
  key: string;
  value: unknown;
  keyLine: number;
  valueLine: number;
  /** Offsets of the value in the text. */
  start: number;
  end: number;
  /** Offsets of the whole pair, line breaks included where it stands on lines of its own. */
  pairStart: number;
  pairEnd: number;
  isInline: boolean;
  /** Line of the key of the map around it, or of the map itself. */
  parentLine: number;
}

/** Every pair of a YAML text. */
export function spotsOf(text: string): Spot[] {
  const counter = new LineCounter();
  const document: Document.Parsed = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const spots: Spot[] = [];
  const visit = (node: unknown, path: (string | number)[], parentLine: number): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key) || !pair.key.range) continue;
        const value = pair.value as { range?: [number, number, number] } | null;
        if (!value?.range) continue;
        const key = String(pair.key.value);
        const [pairStart] = pair.key.range;
        const isInline = node.flow === true;
        const keyLine = lineAt(pairStart);
        spots.push({
          path: [...path, key],
          key,
          value: isScalar(value) ? value.value : undefined,
          keyLine,
          valueLine: lineAt(value.range[0]),
          start: value.range[0],
          end: value.range[1],
          pairStart,
          pairEnd: value.range[1],
          isInline,
          parentLine,
        });
        visit(value, [...path, key], keyLine);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const range = (item as { range?: [number, number, number] }).range;
        visit(item, [...path, index], range ? lineAt(range[0]) : parentLine);
      }
    }
  };
  visit(document.contents, [], 1);
  return spots;
}

/** The text with the value of a spot replaced. */
export const withValue = (text: string, { start, end }: Spot, value: string): string =>
  `${text.slice(0, start)}${value}${text.slice(end).replace(/^(?!\n|,| |\}|\]|$)/u, '\n')}`;

/** The text without a spot's pair. */
export function without(text: string, spot: Spot): string {
  if (spot.isInline) {
    const before = text.slice(0, spot.pairStart);
    const after = text.slice(spot.pairEnd);
    return /^\s*,/u.test(after)
      ? before + after.replace(/^\s*,\s*/u, '')
      : before.replace(/,\s*$/u, ' ') + after;
  }
  const lineStart = text.lastIndexOf('\n', spot.pairStart - 1) + 1;
  const lead = text.slice(lineStart, spot.pairStart);
  const after = text.slice(spot.pairEnd).replace(/^[^\S\n]*\n/u, '');
  // The first pair of a list's item carries the dash, which the next pair must take over.
  if (lead.includes('-')) return `${text.slice(0, lineStart)}${lead}${after.trimStart()}`;
  return `${text.slice(0, lineStart)}${after}`;
}

/** A word that is nearly the given one. */
export function misspelled(word: string, chance: () => number): string {
  const at = Math.floor(chance() * Math.max(word.length - 1, 1));
  return `${word.slice(0, at)}q${word.slice(at + 1)}x`;
}
