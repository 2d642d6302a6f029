/** A checksum to be added beside the lines that evidence names: where these stand, and what they are. */
export interface ChecksumEdit {
  /** Place of the value of `lines`; line and column count from 1. */
  line: number;
  column: number;
  lines: string;
  checksum: string;
}

/**
 * The YAML text with the checksums added, each after its `lines`. Undefined when the text is no
 * longer the one that the places were taken from.
 */
export function withChecksums(text: string, edits: readonly ChecksumEdit[]): string | undefined {
  const rows = text.split('\n');
  // From the last place to the first, so that earlier places stay where they were.
  for (const { line, column, lines, checksum } of edits.toSorted(
    (a, b) => b.line - a.line || b.column - a.column,
  )) {
    const row = rows[line - 1] ?? '';
    const [value = ''] = /^(["']?)([\d-]+)\1/u.exec(row.slice(column - 1)) ?? [];
    if (value.replaceAll(/["']/gu, '') !== lines) return undefined;
    const start = row.slice(0, column - 1);
    if (/[{,]/u.test(start)) {
      rows[line - 1] = `${start}${value}, sha256: '${checksum}'${row.slice(column - 1 + value.length)}`;
    } else {
      const [indent = ''] = /^(?:\s|- )*/u.exec(row) ?? [];
      rows.splice(line, 0, `${indent.replaceAll('-', ' ')}sha256: '${checksum}'`);
    }
  }
  return rows.join('\n');
}
