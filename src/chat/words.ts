/** `a`, `a or b`, `a, b or c`. */
export function eitherOf(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} or ${last}`;
}

/** The full stop of a sentence that ends with these words: none where they end with a mark of their own, as a title may. */
export const stopAfter = (words: string): '' | '.' => (/[.!?…][”’»"')]*$/.test(words) ? '' : '.');
