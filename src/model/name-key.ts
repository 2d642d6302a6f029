/**
 * A name as it is compared with what somebody typed: in lower case, without punctuation, each
 * word without the ending of a plural. "Put-if-absent" and "deletion vectors" are
 * "put if absent" and "deletion vector".
 */
export function nameKey(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/[^su]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word)).join(' ');
}
