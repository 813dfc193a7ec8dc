/**
 * The names that a mistyped word may have meant, nearest first: within a third of its length in edits (at least one), or
 * names that it begins. Edits are Damerau's: a letter added, left out, changed, or two swapped.
 */
export function nearest(word: string, names: readonly string[], most = 3): string[] {
  const typed = word.toLowerCase();
  const bound = Math.max(1, Math.floor(typed.length / 3));
  return names
    .map((name) => ({
      name,
      edits: name.toLowerCase().startsWith(typed) && typed !== '' ? 0.5 : edits(typed, name.toLowerCase()),
    }))
    .filter(({ edits }) => edits <= bound)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Damerau–Levenshtein distance (optimal string alignment). Names are short: words above 64 letters are cut. */
function edits(a: string, b: string): number {
  const [s, t] = [a.slice(0, 64), b.slice(0, 64)];
  let before: number[] = [];
  let row = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const next = [i];
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[t.length] ?? 0;
}
