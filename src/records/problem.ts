import type { ReadingRule } from './reading-rules.ts';

/** A place in a file; line and column count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something that must be mended before the atlas can be built. */
export interface Problem extends Place {
  /** The record, as a reader would name it: `claim hudi/commit-primitive`. */
  record: string;
  /** Name of the rule that found it. */
  rule: string;
  /** What was found. */
  found: string;
  /** What would do instead. */
  wanted: string;
}

/** A problem that a reader met. */
export interface ReadingProblem extends Problem {
  rule: ReadingRule;
}

/** Problems in the order of their places, so that one file's problems stand together. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** One problem as a line of text: `file:line:column  record: found; wanted  [rule]`. */
export function problemLine({ file, line, column, record, found, wanted, rule }: Problem): string {
  return `${file}:${line}:${column}  ${record}: ${found}; ${wanted}  [${rule}]`;
}
