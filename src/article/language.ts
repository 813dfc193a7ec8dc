import { commonWords, languageNames, scripts } from './language-words.ts';

/** How many characters of a text are looked at: a dozen lines say what it is written in. */
const enough = 6_000;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords)) {
  for (const word of new Set(words.split(' '))) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

/** A guess at a language with what it rests on. */
export interface LanguageGuess {
  /** BCP 47. `und` where nothing tells. */
  readonly code: string;
  /** How many more common words speak for it than for English (for `en`: than for the next best). */
  readonly lead: number;
  /** Words looked at. */
  readonly words: number;
}

/** The language that a text (its first 6,000 characters) is written in, told from its letters and commonest words. */
export function languageOf(text: string): LanguageGuess {
  const sample = text.slice(0, enough);
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, code] of scripts) {
    const own = sample.match(script)?.length ?? 0;
    if (own * (code === 'ja' ? 8 : 2) > letters) return { code, lead: own, words: words.length };
  }
  const votes = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!best) return { code: 'und', lead: 0, words: words.length };
  const rival = best[0] === 'en' ? (second?.[1] ?? 0) : (votes.get('en') ?? 0);
  return { code: best[0], lead: best[1] - rival, words: words.length };
}

/** A language's name in English: `es` → `Spanish`; the code itself where it is not known. */
export function languageName(code: string): string {
  return languageNames[code] ?? code;
}

/** Whether the guess is surely another language than English: thin evidence never says so. */
export function isSurelyForeign(guess: LanguageGuess): boolean {
  return guess.code !== 'en' && guess.code !== 'und' && guess.lead >= Math.max(2, guess.words / 25);
}
