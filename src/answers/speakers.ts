import { folded } from '../chat/folded.ts';
import { nearest } from '../chat/nearest.ts';
import type { Quote } from '../nouns.ts';
import type { Told } from './told.ts';

/** Who is quoted, most often first, under the names that `speaker:` takes. */
export function speakersOf(quotes: readonly Quote[]): { readonly name: string; readonly quotes: number }[] {
  const counts = new Map<string, number>();
  for (const { speaker } of quotes) {
    if (speaker?.name) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  }
  return [...counts].map(([name, quotes]) => ({ name, quotes })).toSorted((a, b) => b.quotes - a.quotes);
}

/** The quotes of those whose name holds what was typed, else of those whose office does: `president`, `mayor`. */
export function quotesBy(told: Told, quotes: readonly Quote[], typed: string): Quote[] {
  const named = quotes.filter((quote) => isNamed(told, quote, typed));
  if (named.length > 0) return named;
  const wanted = wordsOf(typed);
  return quotes.filter(({ speaker }) => {
    const words = new Set(wordsOf(speaker?.role ?? ''));
    return wanted.length > 0 && wanted.every((word) => words.has(word));
  });
}

function isNamed(told: Told, { speaker }: Quote, typed: string): boolean {
  if (!speaker) return false;
  const { start, end } = speaker.mention;
  const also = told.digest.people.find((person) => person.name === speaker.name)?.also ?? [];
  const names = [
    speaker.name ?? told.article.text.slice(start, end),
    ...also.filter((name) => /^\p{Lu}/u.test(name)),
  ];
  return names.some((name) => folded(name).includes(folded(typed)));
}

/** The speaker whose name, or a word of it, is nearest to a mistyped one; null where none is near. */
export function nearestSpeaker(quotes: readonly Quote[], typed: string): string | null {
  const names = new Map(
    speakersOf(quotes)
      .toReversed()
      .flatMap(({ name }) =>
        [name, ...name.split(' ')].map((part): [string, string] => [folded(part), name]),
      ),
  );
  const [near] = nearest(folded(typed), [...names.keys()], 1);
  return near === undefined ? null : (names.get(near) ?? null);
}

const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
