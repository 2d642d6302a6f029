import { toCsv, type Cell } from '../../src/model/csv.ts';

/** How a table can be printed. */
export const formats = ['table', 'csv', 'json', 'markdown'] as const;

export type Format = (typeof formats)[number];

const widest = 60;

/** Rows under a head, in one of the formats. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], format: Format): string {
  switch (format) {
    case 'csv':
      return toCsv(head, rows).trimEnd();
    case 'json':
      return JSON.stringify(
        rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? null]))),
        null,
        2,
      );
    case 'markdown': {
      const line = (cells: readonly Cell[]) =>
        `| ${cells.map((cell) => text(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
    }
    case 'table':
      return plainTable(head, rows);
  }
}

const text = (cell: Cell) =>
  cell === null || cell === undefined ? '' : String(cell).replaceAll(/\s+/gu, ' ');

/** Columns padded to their widest cell; a long cell goes on over several lines. */
function plainTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => head.map((_, index) => wrap(text(row[index]), widest)));
  const widths = head.map((_, index) =>
    Math.max(...lines.flatMap((row) => row[index]!.map((part) => part.length)), 1),
  );
  const print = (row: string[][]) =>
    Array.from({ length: Math.max(...row.map((cell) => cell.length)) }, (_, at) =>
      row
        .map((cell, index) => (cell[at] ?? '').padEnd(widths[index]!))
        .join('  ')
        .trimEnd(),
    ).join('\n');
  const [first, ...others] = lines;
  return [print(first!), widths.map((width) => '─'.repeat(width)).join('  '), ...others.map(print)].join(
    '\n',
  );
}

function wrap(words: string, width: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1)!;
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
