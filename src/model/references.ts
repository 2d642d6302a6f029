/** One numbered reference of a chapter: a place in a source, or a claim with its evidence. */
export type Reference = { number: number } & (
  { kind: 'source'; id: string; at: string } | { kind: 'claim'; id: string }
);

/**
 * Numbers the references of a chapter in the order of its text. The same place referred to again
 * keeps its number.
 */
export class ReferenceNumbers {
  readonly #references = new Map<string, Reference>();

  /**
   * Takes the next component of the text. Returns its number and whether it is the first of that
   * number; undefined when the component makes no numbered reference.
   */
  take(
    name: string,
    { id, at = '', show }: Record<string, string | undefined>,
  ): { number: number; isFirst: boolean } | undefined {
    if (!id || !(name === 'Cite' || (name === 'Claim' && show !== 'card'))) return undefined;
    const key = name === 'Cite' ? `source ${id} ${at}` : `claim ${id}`;
    const known = this.#references.get(key);
    if (known) return { number: known.number, isFirst: false };
    const number = this.#references.size + 1;
    this.#references.set(
      key,
      name === 'Cite' ? { number, kind: 'source', id, at } : { number, kind: 'claim', id },
    );
    return { number, isFirst: true };
  }

  /** The references taken so far, by number. */
  get list(): Reference[] {
    return [...this.#references.values()];
  }
}
