import type { Repair, Span } from '../../nouns.ts';
import type { Cast } from '../people.ts';
import { firstEndingAfter } from './spans.ts';

const subjectPronouns = /^(?:he|she|they)$/i;

/** The first subject pronoun of a stretch, where exactly one person is meant and is not named before it. */
export function repairsOf(text: string, span: Span, cast: Cast): Repair[] {
  const named = new Set<number>();
  for (let at = firstEndingAfter(cast.mentions, span.start); at < cast.mentions.length; at++) {
    const mention = cast.mentions[at];
    if (!mention || mention.start >= span.end) break;
    if (mention.person === null || mention.inQuote) continue;
    const pronoun =
      mention.kind === 'pronoun' && subjectPronouns.test(text.slice(mention.start, mention.end));
    if (pronoun && mention.certain && !named.has(mention.person)) {
      const name = cast.people[mention.person]?.name;
      if (name) return [{ start: mention.start, end: mention.end, name }];
    }
    named.add(mention.person);
  }
  return [];
}

/** A stretch of the text with its repairs shown: every repaired pronoun as `[name]`. */
export function showRepairs(text: string, span: Span, repairs: readonly Repair[]): string {
  let shown = '';
  let at = span.start;
  for (const repair of repairs) {
    shown += `${text.slice(at, repair.start)}[${repair.name}]`;
    at = repair.end;
  }
  return shown + text.slice(at, span.end);
}
