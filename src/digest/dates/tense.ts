import { happenings } from '../language/en-clauses.ts';
import {
  datesAhead,
  futureAuxiliaries,
  futureCues,
  irregularPast,
  noPastForm,
  openModals,
  plannedForms,
  presentForms,
  unchangingPast,
} from '../language/en-verbs.ts';
import { contestOf } from './contests.ts';
import { isCapital, type Scan, wordAt } from './scan.ts';
import { isScheduled } from './scheduled.ts';

/** Where the clause of a date lies in time, as its verb tells. */
export type Tense = 'past' | 'present' | 'future';

/** How far a verb is looked for: far enough for news, near enough to stay linear in a sentence without end. */
const reach = 40;

/** Whether a lower-case word is a past form: `signed`, `took`. */
export function isPastForm(word: string): boolean {
  if (irregularPast.has(word)) return true;
  return word.length > 3 && word.endsWith('ed') && !noPastForm.has(word);
}

/**
 * The tense around the tokens `[from, to)`: that of the last verb before them in the sentence, else of the first after
 * (HeidelTime's rule); a nominal cue such as "payable" or "effective" right before them is a future.
 */
export function tenseAround(scan: Scan, from: number, to: number): Tense | null {
  if (isAhead(scan, from)) return 'future';
  if (isPossessive(scan, to - 1)) {
    const open = toCome.test(wordAt(scan, to)) || contestOf(scan, from, to) !== null;
    return open ? wordedTense(scan, from, to) : 'past';
  }
  if (happenings.has(wordAt(scan, to)) || afterViolence(scan, from)) return 'past';
  if (namesElection(scan, from, to)) return tenseOfElection(scan, from, to);
  const tense = wordedTense(scan, from, to);
  return tense === 'present' && lasts.test(wordAt(scan, from - 1)) ? 'future' : tense;
}

const violence =
  /^(?:attacks?|killings?|slayings?|shootings?|bombings?|murders?|crash|explosions?|blasts?|deaths?|massacre|stabbings?|assassination)$/;

/** "They will vote because of the slaying in Chicago on Friday": what nobody plans is over. */
function afterViolence(scan: Scan, from: number): boolean {
  const on = wordAt(scan, from - 1) === 'on' ? from - 2 : from - 1;
  if (violence.test(wordAt(scan, on))) return true;
  return /^(?:in|at|near|outside)$/.test(wordAt(scan, on - 1)) && violence.test(wordAt(scan, on - 2));
}

/** "To influence the Nov. 8 presidential election": the verb says nothing of when it is. */
function namesElection(scan: Scan, from: number, to: number): boolean {
  if (wordAt(scan, from - 1) !== 'the' && wordAt(scan, from) !== 'the') return false;
  for (let at = to; at < Math.min(to + 7, scan.to); at++) {
    if (/^(?:election|elections|referendum|vote|primary)$/.test(wordAt(scan, at))) return true;
    if (scan.tokens[at]?.kind !== 'word' && wordAt(scan, at) !== '.') return false;
  }
  return false;
}

/** An election lies ahead, unless the verb is past, which says nothing of it, and none after it looks ahead. */
function tenseOfElection(scan: Scan, from: number, to: number): Tense | null {
  if (wordedTense(scan, from, to) !== 'past') return 'future';
  return tenseAfter(scan, to) === 'future' ? 'future' : null;
}

/** "It is funded through Sept. 30": what is so now and has an end. */
const lasts = /^(?:through|until|till)$/;

/** "Wednesday's ruling" was, "Wednesday's election" may be to come. */
const toCome =
  /^(?:election|elections|vote|votes|meeting|talks|game|match|hearing|summit|race|debate|deadline|primary|final|referendum|conference|session|launch|concert|ceremony)$/;

const isPossessive = (scan: Scan, at: number) => /['’]s$/.test(scan.tokens[at]?.word ?? '');

function wordedTense(scan: Scan, from: number, to: number): Tense | null {
  for (let at = from - 1; at >= Math.max(scan.from, from - reach); at--) {
    if (wordAt(scan, at) === ';' && at < from - 1) break;
    const tense = tenseAt(scan, at, from);
    if (tense) return tense;
  }
  return tenseAfter(scan, to);
}

function tenseAfter(scan: Scan, to: number): Tense | null {
  for (let at = to; at < Math.min(scan.to, to + reach); at++) {
    const tense = tenseAt(scan, at, scan.to);
    if (tense) return tense;
  }
  return null;
}

const lasting =
  /^(?:lasted|remained|stayed|continued|ran|was|were|served|worked|lived|held|reigned|ruled|waited|kept)$/;

/** "Given until Tuesday", "ahead of the weekend": what stands right before the date looks ahead. */
function isAhead(scan: Scan, from: number): boolean {
  let at = from - 1;
  while (/^(?:the|a|an|mid|late|early|-|of)$/.test(wordAt(scan, at)) && at > scan.from) at -= 1;
  const word = wordAt(scan, at);
  if (word === 'ahead') return wordAt(scan, at + 1) === 'of';
  if (word !== 'until' && word !== 'till') return false;
  for (let before = at - 1; before >= Math.max(scan.from, at - 8); before--) {
    if (lasting.test(wordAt(scan, before))) return false;
    if (
      /^(?:gave|given|have|has|had|extended|an|postponed|delayed|adjourned|suspended)$/.test(
        wordAt(scan, before),
      )
    )
      return true;
  }
  return false;
}

function tenseAt(scan: Scan, at: number, until: number): Tense | null {
  const token = scan.tokens[at];
  if (token?.kind !== 'word') return null;
  const word = wordAt(scan, at);
  if (futureAuxiliaries.has(word) || word.endsWith("'ll") || word.endsWith('’ll')) return 'future';
  if (hadBeen(scan, at, word)) return 'past';
  if (datesAhead.has(word) && until - at <= 4)
    return (wordAt(scan, at - 1) === 'to' ? infinitive(scan, at - 1) : null) ?? 'future';
  if (word === 'record' && until - at <= 3) return 'future';
  if (word === 'set' && /^(?:for|to)$/.test(wordAt(scan, at + 1))) return 'future';
  if (word === 'place' && /^takes?$/.test(wordAt(scan, at - 1))) return 'future';
  if (word === 'effect' && /^takes?$/.test(wordAt(scan, at - 1)) && until - at <= 3) return 'future';
  if (isCapital(scan, at) && at > scan.from) return null;
  if (plannedForms.has(word) || isScheduled(scan, at, until)) return 'future';
  if (isAttribute(scan, at, word) || /^(?:get|getting|being)$/.test(wordAt(scan, at - 1))) return null;
  if (isPastForm(word) || (unchangingPast.has(word) && wordAt(scan, at + 1) !== 'to'))
    return beforeParticiple(scan, at);
  if (word === 'since') return 'past';
  if (openModals.has(word) && wordAt(scan, at + 1) !== 'not' && wordAt(scan, at + 1) !== 'have')
    return 'future';
  if (presentForms.has(word))
    return wordAt(scan, at + 1) === 'to' ? 'future' : presentOrPerfect(scan, at, word);
  if (word === 'to') return infinitive(scan, at);
  return null;
}

/** "It had been due on Friday": that Friday is over by now, whatever became of the plan. */
export const hadBeen = (scan: Scan, at: number, word: string): boolean =>
  plannedForms.has(word) && wordAt(scan, at - 1) === 'been' && wordAt(scan, at - 2) === 'had';

/** "an unspecified date", "the extended offer": a participle before its noun is no verb of the clause. */
function isAttribute(scan: Scan, at: number, word: string): boolean {
  if (!word.endsWith('ed') || scan.tokens[at + 1]?.kind !== 'word') return false;
  const before = wordAt(scan, at - 1);
  return articles.has(before) || (adverbs.has(before) && articles.has(wordAt(scan, at - 2)));
}

const articles = new Set('a an the its his her their our this that these those'.split(' '));
const adverbs = new Set('still newly recently previously more most so already as-yet'.split(' '));

/** "has met" tells of the past, "has" of the present. */
function presentOrPerfect(scan: Scan, at: number, word: string): Tense {
  if (word !== 'has' && word !== 'have') return 'present';
  for (let next = at + 1; next <= at + 3; next++) if (isPastForm(wordAt(scan, next))) return 'past';
  return 'present';
}

/** A past form after "will be", "to be", "is expected to have been" looks ahead. */
function beforeParticiple(scan: Scan, at: number): Tense {
  for (let before = at - 1; before >= Math.max(scan.from, at - 4); before--) {
    const word = wordAt(scan, before);
    if (futureAuxiliaries.has(word)) return 'future';
    if (word === 'to' && wordAt(scan, before + 1) === 'be') return infinitive(scan, before) ?? 'past';
    if (word === 'is' || word === 'are') return futureCues.has(wordAt(scan, at)) ? 'future' : 'present';
    if (word === 'had' || word === 'was' || word === 'were' || word === 'has' || word === 'have')
      return 'past';
  }
  return 'past';
}

const notInfinitive = /^(?:the|a|an|his|her|its|their|our|this|that|these|those|about|more|less)$/;

/** How far back the infinitive stands that another takes up, in tokens. */
const planReach = 20;

/** "to meet" has the time of what governs it; "to sail in May …, and to be back" has that of the infinitive before. */
function infinitive(scan: Scan, at: number): Tense | null {
  if (!/^(?:and|or|then)$/.test(wordAt(scan, at - 1))) return governedInfinitive(scan, at);
  if (!isInfinitive(scan, at)) return null;
  for (let before = at - 2; before >= Math.max(scan.from, at - planReach); before--) {
    if (wordAt(scan, before) === ';') break;
    if (wordAt(scan, before) === 'to' && isInfinitive(scan, before)) return governedInfinitive(scan, before);
  }
  return governedInfinitive(scan, at);
}

function isInfinitive(scan: Scan, at: number): boolean {
  if (scan.tokens[at + 1]?.kind !== 'word' || isCapital(scan, at + 1)) return false;
  return !notInfinitive.test(wordAt(scan, at + 1));
}

const timeAdverbs = /^(?:now|then|also|still|not|soon)$/;

/** Plans, promises and schedules look ahead, "began to" does not; "is to", "is now to" do. */
function governedInfinitive(scan: Scan, at: number): Tense | null {
  if (!isInfinitive(scan, at)) return null;
  for (let before = at - 1; before >= Math.max(scan.from, at - 5); before--) {
    const word = wordAt(scan, before);
    if (hadBeen(scan, before, word)) return 'past';
    if (futureCues.has(word) || futureAuxiliaries.has(word)) return 'future';
    if (isPastForm(word)) return 'past';
    if (presentForms.has(word))
      return before === at - 1 || (before === at - 2 && timeAdverbs.test(wordAt(scan, at - 1)))
        ? 'future'
        : null;
  }
  return null;
}
