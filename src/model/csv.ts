/** What a cell of a table holds. */
export type Cell = string | number | bigint | boolean | null | undefined;

/**
 * Rows as CSV (RFC 4180), with a head. A field that a spreadsheet would run as a formula is
 * preceded by an apostrophe (OWASP, "CSV Injection").
 */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows]
    .map((row) => row.map(field).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function field(value: Cell): string {
  const plain = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
