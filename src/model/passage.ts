import { createHash } from 'node:crypto';
import { lineRange } from './line-range.ts';

/**
 * Checksum of the lines of a text: the first 16 hexadecimal digits of the SHA-256 of the lines
 * joined by newlines, without trailing spaces. Undefined when the text has no such lines.
 */
export function passageChecksum(text: string, lines: string): string | undefined {
  const all = text.split(/\r?\n/u);
  const [from, to] = lineRange(lines);
  if (to > all.length) return undefined;
  const passage = all.slice(from - 1, to).map((line) => line.trimEnd());
  return createHash('sha256').update(passage.join('\n')).digest('hex').slice(0, 16);
}
