import type { Quote } from '../../nouns.ts';
import { isCapital, isDash, type Scan, wordAt } from '../dates/scan.ts';
import type { DateMention } from '../dates.ts';
import type { Reading } from '../text.ts';
import { isComparison } from './comparisons.ts';
import { hasFinite } from './finite-verb.ts';
import { isLabel } from './labels.ts';
import { firstEndingAfter } from './spans.ts';

/** Whether a date tells when something happened; the rest (datelines, labels, nowadays, comparisons) is no entry. */
export function tellsAnEvent(
  reading: Reading,
  scan: Scan,
  mention: DateMention,
  quotes: readonly Quote[],
): boolean {
  const { found, value } = mention;
  if (found.form.kind === 'reference' || found.form.kind === 'clock') return false;
  if (value === null && isVague(mention)) return false;
  if (
    found.form.kind === 'holiday' &&
    (value === null || mention.tense === 'present' || !isWhen(scan, found))
  )
    return false;
  return !(
    isDateline(reading, scan, mention) ||
    isWithoutVerb(scan) ||
    isSilence(scan, mention) ||
    isTellingTime(scan, mention) ||
    isSource(reading, scan, mention) ||
    isLabel(scan, mention) ||
    isNowadays(scan, mention) ||
    isSaidOfToday(mention, quotes) ||
    isComparison(scan, mention) ||
    isParenthesis(scan, mention)
  );
}

/** "On Christmas Eve", "last Thanksgiving"; "pre-Christmas offers" and "gifts for Christmas" only name the feast. */
const isWhen = (scan: Scan, { form, from, to }: DateMention['found']): boolean =>
  from === scan.from ||
  (form.kind === 'holiday' && (form.step !== null || form.year !== null)) ||
  /^(?:on|at|in|since|until|till|by|before|after|over|during|around|from|and|,)$/.test(
    wordAt(scan, from - 1),
  ) ||
  /^(?:day|eve)$/.test(wordAt(scan, to - 1)) ||
  to === scan.to - 1;

/** "Several years ago", "a few days later", "that day": nothing that could be written down. */
function isVague({ found: { form } }: DateMention): boolean {
  return (
    ((form.kind === 'ago' || form.kind === 'shift') && form.count === null) ||
    form.kind === 'day-of-month' ||
    (form.kind === 'unit' && form.unit === 'day' && form.step === 'same')
  );
}

/** `HAVANA, August 7 (Xinhua) --`, `Sunday, October 5, 2008` on a line of its own, `Published: 3 May 2020`. */
function isDateline(reading: Reading, scan: Scan, { found, sentence }: DateMention): boolean {
  const bounds = reading.sentences[sentence];
  if (!bounds || found.from - scan.from > 8) return false;
  const paragraph = reading.paragraphs[bounds.paragraph];
  if (!paragraph || bounds.start !== paragraph.start) return false;
  for (let at = scan.from; at < found.from; at++) {
    const token = scan.tokens[at];
    if (token?.kind === 'word' && !isCapital(scan, at) && !/^(?:of|and|the|de|la)$/.test(token.word))
      return false;
  }
  const after = wordAt(scan, found.to + (wordAt(scan, found.from - 1) === '(' ? 1 : 0));
  if (after === '(' || after === '-' || after === '–' || after === '—' || after === '_' || after === '')
    return true;
  return /^(?:published|updated|posted|by)$/.test(wordAt(scan, scan.from)) && found.from - scan.from <= 3;
}

const silence =
  /\b(?:declined to comment|(?:could|can)(?: ?not|n['’]t) (?:immediately )?be (?:reached|located|contacted)|neither [^,.;]{0,80} could be (?:reached|located|contacted)|did(?: not|n['’]t) (?:immediately )?(?:respond|return)|would not comment|(?:was|were)(?: ?not|n['’]t) (?:immediately )?available (?:for|to) comment|unavailable (?:for|to) comment|had no (?:(?:further|new|immediate|more|other) )?(?:comment|information|details))\b/i;

/** "Officials declined to comment Saturday": nothing happened. What stands between the commas around the date counts. */
function isSilence(scan: Scan, { found }: DateMention): boolean {
  let { from, to } = found;
  while (from > scan.from && wordAt(scan, from - 1) !== ',') from -= 1;
  while (to < scan.to && wordAt(scan, to) !== ',') to += 1;
  const [first, last] = [scan.tokens[from], scan.tokens[to - 1]];
  return first !== undefined && last !== undefined && silence.test(scan.text.slice(first.start, last.end));
}

/** How many tokens a sentence with a full stop has that surely has a verb, if one that no list knows. */
const sentenceLength = 12;

/** "It is only mid-March", "it was a Saturday": what day it is, and nothing that happened. */
function isTellingTime(scan: Scan, { found }: DateMention): boolean {
  let at = found.from - 1;
  while (/^(?:a|only|already|now|still|about|almost|just|not|the)$/.test(wordAt(scan, at))) at -= 1;
  const verb = wordAt(scan, at);
  if (/^it['’]s$/.test(scan.tokens[at]?.word ?? '')) return true;
  return (verb === 'is' || verb === 'was') && wordAt(scan, at - 1) === 'it';
}

/** A heading, a source or a caption: no verb, no event. */
function isWithoutVerb(scan: Scan): boolean {
  if (hasFinite(scan, scan.from, scan.to)) return false;
  return scan.to - scan.from < sentenceLength || wordAt(scan, scan.to - 1) !== '.';
}

/** `Harbour closes — Daily Post, June 3, 2024`: a line that ends with a name and a date, without a stop, is a source. */
function isSource(reading: Reading, scan: Scan, { found, sentence }: DateMention): boolean {
  const bounds = reading.sentences[sentence];
  const paragraph = bounds && reading.paragraphs[bounds.paragraph];
  const last = scan.tokens[found.to - 1];
  if (
    !paragraph ||
    !last ||
    paragraph.end - last.end > 1 ||
    /[.!?]/.test(scan.text.slice(last.end, paragraph.end))
  )
    return false;
  const before = wordAt(scan, found.from - 1);
  return (
    (before === ',' || isDash(before) || before === '(' || before === '|') && isCapital(scan, found.from - 2)
  );
}

/** "Today" and "this year" that only mean nowadays or a state that still lasts, and "earlier in the day". */
function isNowadays(scan: Scan, { found, tense }: DateMention): boolean {
  const { form } = found;
  const last = scan.tokens[found.to - 1];
  if (form.kind === 'unit' && form.unit === 'day' && wordAt(scan, found.to - 2) === 'the') return true;
  if (form.kind === 'today' && form.days === 0 && found.clock === undefined) {
    if (last !== undefined && /['’]s$/.test(last.word)) return true;
    return tense === 'present' || tense === null;
  }
  if (form.kind !== 'unit' || form.step !== 'this') return false;
  if (wordAt(scan, found.from - 1) === 'far') return true;
  if (form.unit === 'weekend' || form.unit === 'week') return false;
  return found.modifier === undefined && (tense === 'present' || tense === null);
}

/** "“It takes today to get it,” she said": in a quotation "today" is an event where its verb is past, else a manner of speaking. */
function isSaidOfToday({ found, tense, expression }: DateMention, quotes: readonly Quote[]): boolean {
  if (found.form.kind !== 'today' || found.form.days !== 0 || tense === 'past') return false;
  const quote = quotes[firstEndingAfter(quotes, expression.start)];
  return quote !== undefined && quote.start <= expression.start;
}

/** `(1910–1984)`, `(2014)`: years of a life or of a work. */
function isParenthesis(scan: Scan, { found, value }: DateMention): boolean {
  if (value?.unit !== 'year' && value?.unit !== 'years') return false;
  return wordAt(scan, found.from - 1) === '(' && /^[),–-]$/.test(wordAt(scan, found.to));
}
