/** First and last line of a passage, counted from 1, from `12` or `12-18`. */
export function lineRange(lines: string): [from: number, to: number] {
  const [from = 1, to = from] = lines.split('-').map(Number);
  return [from, to];
}
