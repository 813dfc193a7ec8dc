import { scheduledBases, scheduledForms } from '../language/en-verbs.ts';
import { type Scan, wordAt } from './scan.ts';

/** How near its date the verb of a schedule stands, in tokens. */
const reach = 4;

/** Before these words stands a noun: "his visit Friday", "the final votes Tuesday". */
const determiners =
  /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|of|and|or|two|three|four|five|six|several|some|many|more|final|first|last|in|for|on|by|to|with)$/;

/**
 * "They play Saturday", "the hearing continues on Monday": the present tense of a schedule, whose day is to come. The
 * verbs are nouns too, so that a subject must stand before them. `until` is the first token of the date.
 */
export function isScheduled(scan: Scan, at: number, until: number): boolean {
  if (until - at > reach) return false;
  const before = wordAt(scan, at - 1);
  if (scan.tokens[at - 1]?.kind !== 'word' || at === scan.from) return false;
  if (scheduledForms.has(wordAt(scan, at))) return !determiners.test(before);
  if (!scheduledBases.has(wordAt(scan, at))) return false;
  return /^(?:they|we|who)$/.test(before) || /[a-z]{3}s$/.test(before);
}
