import type { Quote } from '../../nouns.ts';
import { isCapital, type Scan, wordAt } from '../dates/scan.ts';
import { coordinators, speechVerbs, subordinators } from '../language/en-clauses.ts';
import type { Cast, Mention } from '../people.ts';
import { hasFinite } from './finite-verb.ts';
import { firstEndingAfter } from './spans.ts';
import type { Stretch } from './stretch.ts';

/** Whose claim a dated event is: the speaker of the quotation it stands in, or the subject of the verb that reports it. */
export function sayerOf(
  scan: Scan,
  date: Stretch,
  event: Stretch,
  cast: Cast,
  quotes: readonly Quote[],
): string | null {
  const at = scan.tokens[date.from]?.start ?? 0;
  const nearest = quotes[firstEndingAfter(quotes, at)];
  const quote = nearest && nearest.start <= at ? nearest : undefined;
  if (quote?.speaker) {
    const { name, mention } = quote.speaker;
    return name ?? unlessPronoun(scan.text.slice(mention.start, mention.end));
  }
  return reporterBefore(scan, event.from, cast) ?? reporterAfter(scan, date.to, cast);
}

/** "Police said that …": the reporting verb stands just before the event. */
function reporterBefore(scan: Scan, eventFrom: number, cast: Cast): string | null {
  for (let at = eventFrom - 1; at >= Math.max(scan.from, eventFrom - 3); at--) {
    if (speechVerbs.has(wordAt(scan, at)) && !isCapital(scan, at)) return subjectBefore(scan, at, cast);
    if (scan.tokens[at]?.kind === 'mark') return null;
  }
  return null;
}

/** "…, police said": the reporting verb closes the sentence after the event. */
function reporterAfter(scan: Scan, from: number, cast: Cast): string | null {
  for (let at = Math.max(from, scan.to - 5); at < scan.to; at++) {
    if (!speechVerbs.has(wordAt(scan, at)) || isCapital(scan, at)) continue;
    for (let comma = at - 1; comma >= Math.max(from, at - 10); comma--) {
      const word = wordAt(scan, comma);
      if (word === ',' || word === '”') return nameIn(scan, comma + 1, at, cast);
    }
  }
  return null;
}

function subjectBefore(scan: Scan, verb: number, cast: Cast): string | null {
  let from = verb;
  while (from > scan.from && from > verb - 10 && !/^[,;:—”.]$/.test(wordAt(scan, from - 1))) from -= 1;
  return nameIn(scan, from, verb, cast);
}

const determiners = new Set(
  'the a an his her its their our my two three four some several many one another other police'.split(' '),
);
const adverbs = /^(?:also|later|then|earlier|privately|once|has|have|had|previously|recently)$/;

/** The sayer in a stretch before a verb of saying: the person of the cast, else the words as printed. */
function nameIn(scan: Scan, start: number, verb: number, cast: Cast): string | null {
  let from = start;
  let to = verb;
  while (from < to && (subordinators.has(wordAt(scan, from)) || coordinators.has(wordAt(scan, from))))
    from += 1;
  if (from === start) while (from < to && scan.tokens[from]?.kind === 'mark') from += 1;
  while (to > from && adverbs.test(wordAt(scan, to - 1))) to -= 1;
  const [first, last] = [scan.tokens[from], scan.tokens[to - 1]];
  if (!first || !last || to <= from || from > start + 2 || hasFinite(scan, from, to)) return null;
  if (!isCapital(scan, from) && !determiners.has(wordAt(scan, from)) && !areMany(scan, from, to)) return null;
  for (let at = from; at < to; at++)
    if (subordinators.has(wordAt(scan, at)) || (to - from > 1 && noSayer.test(wordAt(scan, at)))) return null;
  if (from > start && coordinators.has(wordAt(scan, start))) return null;
  for (let at = firstEndingAfter(cast.mentions, first.start); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at];
    if (!mention || mention.start > last.end) break;
    if (mention.start < first.start || mention.end > last.end) continue;
    if (mention.person === null || !mention.certain) continue;
    const name = cast.people[mention.person]?.name ?? null;
    return isWithArticle(scan, from, to, mention) ? scan.text.slice(first.start, last.end) : name;
  }
  return unlessPronoun(scan.text.slice(first.start, last.end));
}

const noSayer = /^(?:which|who|that|it|he|she|they|according)$/;

/** "Naval officials", "witnesses": people without a determiner are several. */
const areMany = (scan: Scan, from: number, to: number): boolean =>
  to - from <= 2 && /[a-z]s$/.test(wordAt(scan, to - 1));

/** "The Wall Street Journal" keeps the article that it is printed with. */
function isWithArticle(scan: Scan, from: number, to: number, { kind, start, end }: Mention): boolean {
  if (kind !== 'name' || wordAt(scan, from) !== 'the') return false;
  return scan.tokens[from + 1]?.start === start && scan.tokens[to - 1]?.end === end;
}

const longestSayer = 80;

const unlessPronoun = (printed: string): string | null =>
  printed.length <= longestSayer && !/^(?:he|she|they|it|who|which|we|i|you)$/i.test(printed)
    ? printed
    : null;
