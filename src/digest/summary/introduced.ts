import { isForename } from '../name-words.ts';
import type { Cast } from '../people.ts';
import type { Reading, Token } from '../text.ts';
import type { SentenceSpan } from './candidates.ts';

/**
 * What each candidate speaks of as known (`Ruiz`, `the mob`): for each such thing the candidates that bring it in, of
 * which one must come earlier.
 */
export function introductionsOf(
  reading: Reading,
  spans: readonly SentenceSpan[],
  cast: Cast,
  title: string,
): ReadonlySet<number>[][] {
  const people = introductionsOfPeople(reading.text, spans, cast, title);
  const things = process.env.NODEF ? [] : introductionsOfThings(reading, spans, title);
  return people.map((own, i) => [...own, ...(things[i] ?? [])]);
}

/**
 * For each candidate, and each person that it names in short before it names them in full, the candidates that name
 * them in full or for the first time. People whose short name is in the title are known.
 */
function introductionsOfPeople(
  text: string,
  spans: readonly SentenceSpan[],
  { people, mentions }: Cast,
  title: string,
): ReadonlySet<number>[][] {
  const introducing = people.map(() => new Set<number>());
  const short: Set<number>[] = spans.map(() => new Set());
  const met = new Set<number>();
  let next = 0;
  spans.forEach(({ start, end }, i) => {
    for (; next < mentions.length && (mentions[next]?.start ?? 0) < end; next++) {
      const mention = mentions[next];
      if (mention?.kind !== 'name' || mention.person === null) continue;
      const { person } = mention;
      const printed = text.slice(mention.start, mention.end);
      const shown = mention.start >= start;
      const name = people[person]?.name ?? printed;
      const alone = !process.env.NOFORE && isForename(name.toLowerCase());
      const inFull = !(alone || isShort(printed, name)) || !met.has(person);
      met.add(person);
      if (!shown) continue;
      if (inFull) introducing[person]?.add(i);
      else if (!introducing[person]?.has(i) && !title.includes(printed)) short[i]?.add(person);
    }
  });
  return short.map((own) => [...own].flatMap((person) => introducing[person] ?? []));
}

const isShort = (printed: string, name: string): boolean =>
  name.includes(' ') &&
  !printed
    .trim()
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? /, '')
    .includes(' ');

const article = /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some)$/;
const places = /^(?:city|town|village|county|island|school|university|college|hospital|company|firm|club|prison|airport|hotel|restaurant|church|museum)$/;
const longest = 3;
const unique = new Set('year day time week month season world end public number first last most same other time way part lot kind sort chance century past present future moment result fact point place case country nation government president people'.split(' '));

function introductionsOfThings({ text, sentences, tokens }: Reading, spans: readonly SentenceSpan[], title: string): ReadonlySet<number>[][] {
  const having = new Map<string, Set<number>>();
  const introduced = new Map<string, number>();
  const inTitle = new Set([...title.matchAll(/\p{L}+/gu)].map(([word]) => word.toLowerCase()));
  const lower = (t: Token | undefined) => t?.kind === 'word' && /^\p{Ll}/u.test(text[t.start] ?? '');
  return spans.map((span, i) => {
    const { from = 0, to = 0 } = sentences[span.sentence] ?? {};
    const own = tokens.slice(from, to).filter((t) => t.start >= span.start);
    const needs: ReadonlySet<number>[] = [];
    const here = new Set<string>();
    own.forEach((token, at) => {
      const word = token.word;
      if (word === 'the' && at < Number(process.env.DEFAT ?? 99)) {
        for (const head of [at + 1, at + 2]) {
          const noun = own[head]?.word.replace(/['’]s$/, '') ?? '';
          const after = own[head + 1]?.word ?? '';
          if (!lower(own[head]) || (head > at + 1 && !lower(own[at + 1]))) break;
          if (here.has(noun) || unique.has(noun) || inTitle.has(noun)) break;
          if (/^(?:of|who|that|which|from|where|when|to|for|in|on|at|-)$/.test(after)) continue;
          const by = introduced.get(noun);
          if (by !== undefined && by < i) { needs.push(new Set(having.get(noun))); break; }
        }
      }
      here.add(word);
      if (places.test(word) && !introduced.has(word)) introduced.set(word, i);
    });
    own.forEach((token, at) => {
      if (article.test(token.word)) for (let k = at + 1; k <= at + longest; k++) {
        const t = own[k]; if (!lower(t)) { if (t?.word === '-') continue; break; }
        if (t && /^(?:of|in|on|at|to|for|from|with|by|and|or|who|that|which|is|was|has|had)$/.test(t.word)) break;
        if (t && !introduced.has(t.word) && t.word.length > 2) introduced.set(t.word, i);
      }
    });
    for (const word of here) { const set = having.get(word); if (set) set.add(i); else having.set(word, new Set([i])); }
    return needs;
  });
}
