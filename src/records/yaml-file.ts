import {
  LineCounter,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Place } from './problem.ts';

/** A path into a document: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A parsed YAML file that knows where each of its nodes stands. */
export interface YamlFile {
  file: string;
  /** The plain value; undefined when the text is no YAML. */
  value: unknown;
  errors: (Place & { message: string })[];
  /** Where the node at `path` stands, or the nearest node around it that exists. */
  placeOf: (path: Path) => Place;
  /** Where the last key of `path` stands, which is where an unwanted key is named. */
  placeOfKey: (path: Path) => Place;
}

/**
 * Parses YAML 1.2 (core schema: dates, `yes` and `no` stay text). Aliases are refused: a record
 * says what it says where it says it, and expanding them is how small files become huge.
 */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    ...place(openingQuote(document, error) ?? error.pos[0]),
    message: error.message,
  }));
  let value: unknown;
  if (errors.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 0 }) ?? undefined;
    } catch (error) {
      errors.push({ ...place(0), message: (error as Error).message });
    }
  }
  return {
    file,
    value,
    errors,
    placeOf: (path) => place(offsetOf(document, path, false)),
    placeOfKey: (path) => place(offsetOf(document, path, true)),
  };
}

/**
 * Offset of the node at `path`. Where a step is missing, that of the key, or of the item of a
 * list, inside which it is missing.
 */
function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  let node: unknown = document.contents;
  let around = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return around;
      around = startOf(pair.key) ?? around;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      around = startOf(node) ?? around;
    } else {
      return around;
    }
  }
  // A value of several fields is named by its key, a plain one by itself.
  return ofKey || isMap(node) ? around : (startOf(node) ?? around);
}

/** A quote that is never closed is missed at the end of the file; the mistake is where it opens. */
function openingQuote(document: Document.Parsed, { code, pos }: YAMLError): number | undefined {
  if (code !== 'MISSING_CHAR') return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_, { range, type }) {
      if (range && type?.startsWith('QUOTE') && range[0] < pos[0] && pos[0] <= range[2]) start = range[0];
    },
  });
  return start;
}

const startOf = (node: unknown): number | undefined =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0];
