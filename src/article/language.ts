import { commonWords, languageNames, scripts } from './language-words.ts';

/** How many characters of a text are looked at: a dozen lines say what it is written in. */
const enough = 6_000;

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords)) {
  for (const word of new Set(words.split(' '))) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

/** What speaks for which language in a text: a count of words (or, for scripts of their own, letters) a code. */
export interface LanguageVotes {
  readonly votes: ReadonlyMap<string, number>;
  readonly words: number;
  /** BCP 47 code of the language with the most votes; `und` where nothing tells. */
  readonly best: string;
}

/** Counts what speaks for each language in the first 6,000 characters of a text: its letters and commonest words. */
export function languageVotes(text: string): LanguageVotes {
  const sample = text.slice(0, enough);
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (/[\u0370-\u1cff\u3040-\uffff]/.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    for (const [script, code] of scripts) {
      const own = sample.match(script)?.length ?? 0;
      if (own * (code === 'ja' ? 8 : 2) > letters) {
        return { votes: new Map([[code, own]]), words: words.length, best: code };
      }
    }
  }
  const votes = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  let best = 'und';
  for (const [code, count] of votes) if (count > (votes.get(best) ?? 0)) best = code;
  return { votes, words: words.length, best };
}

/**
 * The other language that a text is surely written in, where that is not `expected` (a BCP 47 code): at least two
 * common words, and one word in 25, more speak for it. null where the evidence is thin or it is the expected one.
 */
export function otherLanguage(text: string, expected: string): string | null {
  const { votes, words, best } = languageVotes(text);
  const lead = (votes.get(best) ?? 0) - (votes.get(expected) ?? 0);
  return best !== expected && lead >= Math.max(2, words / 25) ? best : null;
}

/** A language's name in English: `es` → `Spanish`; the code itself where it is not known. */
export function languageName(code: string): string {
  return languageNames[code] ?? code;
}
