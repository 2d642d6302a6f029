const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count with its noun: "1 chapter", "3 chapters". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The same with small numbers as words and a capital, to open a line: "Two families". */
export function countedInWords(count: number, singular: string, plural: string): string {
  const number = small[count] ?? String(count);
  return `${number[0]!.toUpperCase()}${number.slice(1)} ${count === 1 ? singular : plural}`;
}
