import { type Scan, wordAt } from '../dates/scan.ts';
import { occasionsToSay, plainSaying } from '../language/en-clauses.ts';
import { futureAuxiliaries } from '../language/en-verbs.ts';
import { isFiniteVerb } from './finite-verb.ts';
import type { Draft } from './same-event.ts';
import type { Stretch } from './stretch.ts';

/** How far after its date a statement of intent has its "would", in tokens. */
const intentReach = 7;

/**
 * Whether the date stands with the verb of a mere attribution ("…, police said Friday", "in an interview Monday"), whose
 * content is the rest of the sentence. What is announced, ordered or denied happens on that day, and so does "said Friday
 * it would": those are no mere ones.
 */
export function isAttribution(scan: Scan, date: Stretch): boolean {
  const verb = sayingBefore(scan, date.from) || plainSaying.has(wordAt(scan, date.to));
  if (!verb) return /^(?::|"|“|`)$/.test(wordAt(scan, date.to));
  for (let at = date.to; at < Math.min(date.to + intentReach, scan.to); at++) {
    const word = wordAt(scan, at);
    if (word === 'would' || futureAuxiliaries.has(word)) return false;
    if (isFiniteVerb(scan, at) && !plainSaying.has(word)) break;
  }
  return true;
}

/** How far before its date a verb of saying stands, in tokens. */
const sayingReach = 4;

function sayingBefore(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scan.from, from - sayingReach); at--) {
    const word = wordAt(scan, at);
    if (plainSaying.has(word) || occasionsToSay.has(word)) return true;
    if (isFiniteVerb(scan, at)) return false;
  }
  return false;
}

/** How many days apart the day of an event and the day that tells of it may lie to be one piece of news. */
const newsDays = 31;

/**
 * "…, police said Friday" is no event of its own where its sentence has the day of the event, nor where it only quotes
 * somebody and the day has an entry already.
 */
export function withoutMereAttributions(drafts: readonly Draft[]): Draft[] {
  const ofSentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const { start } = draft.entry;
    const same = ofSentence.get(start);
    if (same) same.push(draft);
    else ofSentence.set(start, [draft]);
  }
  const own = drafts.filter(
    (draft) =>
      !draft.attribution || !ofSentence.get(draft.entry.start)?.some((other) => isContentOf(other, draft)),
  );
  const isOpinion = (draft: Draft) => draft.attribution && quoted.test(draft.entry.event);
  const days = new Set(own.filter((draft) => !isOpinion(draft)).map(dayOf));
  return own.filter((draft) => {
    const day = dayOf(draft);
    if (!isOpinion(draft)) return true;
    if (days.has(day)) return false;
    days.add(day);
    return true;
  });
}

/** Whether a draft tells the event that was reported: dated in the same sentence, and near the day of the report or ahead. */
function isContentOf(event: Draft, report: Draft): boolean {
  if (event.attribution) return false;
  if (!event.days || !report.days) return true;
  return event.days.last >= report.days.first - newsDays;
}

const quoted = /["“”]|``|''/;

const dayOf = ({ entry }: Draft) => entry.date ?? entry.printed.toLowerCase();
