import { scheduledBases, scheduledForms } from '../language/en-verbs.ts';
import { isCapital, type Scan, wordAt } from './scan.ts';

/**
 * How near its date the verb of a schedule stands, in words; the figures of a clock ("at 8 p.m. (1800 GMT) Sunday") and
 * names ("at lowly Port Vale Town on Monday") are none.
 */
const reach = 4;

const ofClock = /^(?:a|p|m|am|pm|gmt|utc|est|edt|et|local|time)$/;

/** What is farther than so many tokens is not near, whatever stands between. */
const farthest = 24;

function isNear(scan: Scan, from: number, to: number): boolean {
  if (to - from > farthest) return false;
  let words = 0;
  for (let at = from; at < to; at++)
    if (scan.tokens[at]?.kind === 'word' && !isCapital(scan, at) && !ofClock.test(wordAt(scan, at)))
      words += 1;
  return words <= reach;
}

/** Before these words stands a noun: "his visit Friday", "the final votes Tuesday". */
const determiners =
  /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|of|and|or|two|three|four|five|six|several|some|many|more|final|first|last|in|for|on|by|to|with)$/;

/**
 * "They play Saturday", "the hearing continues on Monday": the present tense of a schedule, whose day is to come. The
 * verbs are nouns too, so that a subject must stand before them. `until` is the first token of the date.
 */
export function isScheduled(scan: Scan, at: number, until: number): boolean {
  const before = wordAt(scan, at - 1);
  if (scan.tokens[at - 1]?.kind !== 'word' || at === scan.from) return false;
  const form = scheduledForms.has(wordAt(scan, at));
  if (!form && !scheduledBases.has(wordAt(scan, at))) return false;
  if (!isNear(scan, at + 1, until)) return false;
  if (form) return !determiners.test(before);
  return /^(?:they|we|who)$/.test(before) || /[a-z]{3}s$/.test(before);
}
