import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document } from 'yaml';
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
    ...place(error.pos[0]),
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

/** Offset of the node at `path`, or of the deepest node on the way that exists. */
function offsetOf(document: Document.Parsed, path: Path, ofKey: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  const remember = (candidate: unknown) => {
    const range = (candidate as { range?: [number, number, number] | null } | null)?.range;
    if (range) offset = range[0];
  };
  remember(node);
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return offset;
      const isLast = depth === path.length - 1;
      // A missing or multi-line value is best pointed at by its key.
      remember(pair.key);
      if (isLast && ofKey) return offset;
      if (pair.value && !(isMap(pair.value) && isLast)) remember(pair.value);
      node = pair.value;
    } else if (typeof step === 'number' && node && typeof node === 'object' && 'items' in node) {
      const item = (node as { items: unknown[] }).items[step];
      if (item === undefined) return offset;
      remember(item);
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
