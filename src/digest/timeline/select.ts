import { isCapital, isDash, numberAt, type Scan, wordAt } from '../dates/scan.ts';
import type { DateMention } from '../dates.ts';
import { monthNames } from '../language/en-calendar.ts';
import { happenings } from '../language/en-clauses.ts';
import type { Reading } from '../text.ts';
import { hasFinite } from './clause.ts';
import type { Stretch } from './event.ts';

/** Whether a date tells when something happened; the rest (datelines, labels, nowadays, comparisons) is no entry. */
export function tellsAnEvent(reading: Reading, scan: Scan, mention: DateMention): boolean {
  const { found, value } = mention;
  if (found.form.kind === 'reference') return false;
  if (value === null && isVague(mention)) return false;
  if (found.form.kind === 'holiday' && (value === null || mention.tense === 'present')) return false;
  return !(
    isDateline(reading, scan, mention) ||
    isWithoutVerb(scan) ||
    isSilence(scan, mention) ||
    isSource(reading, scan, mention) ||
    isLabel(scan, mention) ||
    isNowadays(scan, mention) ||
    isComparison(scan, mention) ||
    isParenthesis(scan, mention)
  );
}

/** "Several years ago", "a few days later": nothing that could be written down. */
function isVague({ found: { form } }: DateMention): boolean {
  return (
    ((form.kind === 'ago' || form.kind === 'shift') && form.count === null) || form.kind === 'day-of-month'
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
  const after = wordAt(scan, found.to);
  if (after === '(' || after === '-' || after === '–' || after === '—' || after === '_' || after === '')
    return true;
  return /^(?:published|updated|posted|by)$/.test(wordAt(scan, scan.from)) && found.from - scan.from <= 3;
}

const silence =
  /\b(?:declined to comment|(?:could|can)(?: ?not|n['’]t) (?:immediately )?be reached|did(?: not|n['’]t) (?:immediately )?(?:respond|return)|would not comment)\b/i;

/** "Officials declined to comment Saturday": nothing happened. What stands between the commas around the date counts. */
function isSilence(scan: Scan, { found }: DateMention): boolean {
  let { from, to } = found;
  while (from > scan.from && wordAt(scan, from - 1) !== ',') from -= 1;
  while (to < scan.to && wordAt(scan, to) !== ',') to += 1;
  const [first, last] = [scan.tokens[from], scan.tokens[to - 1]];
  return first !== undefined && last !== undefined && silence.test(scan.text.slice(first.start, last.end));
}

/** A heading, a source or a caption: no verb, no event. */
const isWithoutVerb = (scan: Scan) => !hasFinite(scan, scan.from, scan.to);

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

const labelled =
  /^(?:election|elections|campaign|season|budget|game|games|olympics|cup|championship|championships|census|report|edition|model|film|movie|book|album|song|novel|version|primary|primaries|race|vote|fiscal|level|levels|figures|results|earnings|profit|net|loss|sales|revenue|crop|class|team|vintage|act|law|constitution|convention|agreement|festival|awards|festivities|tax|target|goal|forecast|estimate|estimates|data|statistics|survey|poll|study|dollars|prices|terms|deadline|presidential|congressional|midterm|midterms|general|world|winter|summer|super|nba|nfl|euro)$/;

/** `the quarter ended Sept. 30` names a stretch. */
const periods = /^(?:quarter|half|year|months|weeks|period)$/;

/** A year or month that only names a thing: "the 2016 election", "World Cup 2014". Things that happened are kept. */
function isLabel(scan: Scan, { found, value }: DateMention): boolean {
  const { kind } = found.form;
  if (
    /^(?:ended|ending|to)$/.test(wordAt(scan, found.from - 1)) &&
    periods.test(wordAt(scan, found.from - 2))
  )
    return true;
  if (kind === 'ago' || kind === 'shift' || found.clock !== undefined) return false;
  const unit = value?.unit;
  if (unit !== 'year' && unit !== 'quarter' && unit !== 'decade' && unit !== 'century' && unit !== 'years')
    return false;
  if (kind === 'year' || kind === 'years') {
    const before = wordAt(scan, found.from - 1);
    const named = isCapital(scan, found.from - 1) && found.from - 1 > scan.from && !monthNames.has(before);
    if (named && before !== 'in' && before !== 'since') return true;
    if (before === 'of' && isCapital(scan, found.from - 2)) return true;
    if (before !== 'in' && labelled.test(wordAt(scan, found.to))) return true;
  }
  const last = scan.tokens[found.to - 1];
  const isPossessive = last !== undefined && /['’]s$/.test(last.word);
  const next = scan.tokens[found.to];
  if (next?.kind !== 'word' || found.to >= scan.to) return unit === 'quarter' && isPossessive;
  const attributive = isPossessive || isPremodifier(scan, found.from);
  if (!attributive) return false;
  for (let at = found.to; at < Math.min(found.to + 4, scan.to); at++) {
    const word = wordAt(scan, at);
    if (happenings.has(word)) return false;
    if (labelled.test(word)) return true;
    if (scan.tokens[at]?.kind !== 'word') break;
  }
  return attributive && !isPossessive;
}

/** Whether a date only names a thing that happened: "the October slaying", "Thursday's ruling". */
export function isReference(scan: Scan, { from, to }: Stretch): boolean {
  const last = scan.tokens[to - 1];
  const possessive = last !== undefined && /['’]s$/.test(last.word);
  if (!possessive && !/^(?:the|a|an|its|his|her|their|our)$/.test(wordAt(scan, from - 1))) return false;
  for (let at = to; at < Math.min(to + 3, scan.to); at++) if (happenings.has(wordAt(scan, at))) return true;
  return false;
}

/** A date between an article or adjective and a noun. */
function isPremodifier(scan: Scan, from: number): boolean {
  return (
    /^(?:the|a|an|its|his|her|their|our|this|that)$/.test(wordAt(scan, from - 1)) ||
    (/^(?:the|a|an|its|his|her|their|our)$/.test(wordAt(scan, from - 2)) &&
      !/^(?:in|of|on|by|since|from|until|to|for|during|after|before|early|late|mid)$/.test(
        wordAt(scan, from - 1),
      ))
  );
}

/** "Today" and "this year" that only mean nowadays, or a state that still lasts. */
function isNowadays(scan: Scan, { found, tense }: DateMention): boolean {
  const { form } = found;
  const last = scan.tokens[found.to - 1];
  if (form.kind === 'today' && form.days === 0 && found.clock === undefined) {
    if (last !== undefined && /['’]s$/.test(last.word)) return true;
    return tense === 'present' || tense === null;
  }
  if (form.kind !== 'unit' || form.step !== 'this') return false;
  if (wordAt(scan, found.from - 1) === 'far') return true;
  return found.modifier === undefined && (tense === 'present' || tense === null) && form.unit !== 'weekend';
}

/** "Than in 2016", "compared with last year", "a year earlier" beside figures: what is measured against. */
function isComparison(scan: Scan, { found, value }: DateMention): boolean {
  const { form } = found;
  if (
    (form.kind === 'ago' || form.kind === 'shift') &&
    form.unit === 'year' &&
    form.count === 1 &&
    hasFigures(scan)
  )
    return true;
  if (form.kind === 'quarter' && (form.yearBefore || form.quarter === null)) return true;
  if ((form.kind === 'ago' || form.kind === 'shift') && value?.unit === 'quarter') return true;
  let at = found.from - 1;
  if (/^(?:in|of|for|the|at|during)$/.test(wordAt(scan, at))) at -= 1;
  const before = wordAt(scan, at);
  if (before === 'than' || before === 'versus' || before === 'against') return true;
  if (before === 'with' && /^(?:compared|comparison)$/.test(wordAt(scan, at - 1))) return true;
  if (before === 'to' && wordAt(scan, at - 1) === 'compared') return true;
  if (!value || (value.unit !== 'year' && value.unit !== 'month' && value.unit !== 'quarter')) return false;
  for (let back = at; back >= Math.max(scan.from, at - 6); back--) {
    const word = wordAt(scan, back);
    if (word === 'from' && back < at && hasNumber(scan, back, at + 1))
      return (
        /^(?:up|down|increase|decrease|rise|fall|drop|compared)$/.test(wordAt(scan, back - 1)) ||
        hasNumber(scan, back - 3, back)
      );
    if (word === ',' || word === ';') break;
  }
  return false;
}

/** Percentages, sums and comparisons: the sentence measures. */
function hasFigures(scan: Scan): boolean {
  for (let at = scan.from; at < scan.to; at++)
    if (/^(?:%|percent|\$|£|€|compared|cents)$/.test(wordAt(scan, at))) return true;
  return false;
}

function hasNumber(scan: Scan, from: number, to: number): boolean {
  for (let at = Math.max(scan.from, from); at < to; at++) if (numberAt(scan, at) !== null) return true;
  return false;
}

/** `(1910–1984)`, `(2014)`: years of a life or of a work. */
function isParenthesis(scan: Scan, { found, value }: DateMention): boolean {
  if (value?.unit !== 'year' && value?.unit !== 'years') return false;
  return wordAt(scan, found.from - 1) === '(' && /^[),–-]$/.test(wordAt(scan, found.to));
}
