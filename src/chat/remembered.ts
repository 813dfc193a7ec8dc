/** What may be held, in characters of the keys: results take a few times that. */
const most = { all: 1_000_000, one: 100_000 };

/**
 * A pure function of plain values, whose results for what it was given last are kept: many people ask for the same, and
 * who turns a page has all of its answer drawn again. Results are shared: nobody may change them.
 */
export function remembered<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const results = new Map<string, Result>();
  let held = 0;
  return (...given) => {
    const key = JSON.stringify(given);
    const before = results.get(key);
    if (before !== undefined) {
      results.delete(key);
      results.set(key, before);
      return before;
    }
    const result = work(...given);
    if (key.length > most.one) return result;
    results.set(key, result);
    held += key.length;
    for (const oldest of results.keys()) {
      if (held <= most.all) break;
      results.delete(oldest);
      held -= oldest.length;
    }
    return result;
  };
}
