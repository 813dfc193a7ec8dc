/** Of one object so many results are kept: its views, and the page or the reader that each was made for. */
const mostOfOne = 8;
/** Longer plain values are not worth remembering: nobody gives them twice. */
const longestKey = 1_000;

/**
 * A pure function of an object that never changes and of plain values, whose last results are kept as long as the object
 * is: many people ask for the same, and who turns a page has all of its answer drawn again. Objects are told apart by
 * what they are, not by what they hold: comparing them would take longer than most of the work. Results are shared, so
 * that they can be remembered by in turn: nobody may change them.
 */
export function remembered<Given extends object, Plain extends readonly unknown[], Result>(
  work: (given: Given, ...plain: Plain) => Result,
): (given: Given, ...plain: Plain) => Result {
  const results = new WeakMap<Given, Map<string, Result>>();
  return (given, ...plain) => {
    let known = results.get(given);
    if (known === undefined) {
      known = new Map();
      results.set(given, known);
    }
    const key = JSON.stringify(plain);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(given, ...plain);
    if (key.length > longestKey) return result;
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > mostOfOne && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
