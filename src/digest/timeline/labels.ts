import { theAttacks } from '../dates/recognise-figures.ts';
import { isCapital, isDash, type Scan, wordAt } from '../dates/scan.ts';
import type { DateMention } from '../dates.ts';
import { monthAbbreviations, monthNames } from '../language/en-calendar.ts';
import { deeds, happenings, labelledByDate, levelNouns } from '../language/en-clauses.ts';
import type { Stretch } from './stretch.ts';

/** `the quarter ended Sept. 30` names a stretch. */
const periods = /^(?:quarter|half|year|months|weeks|period)$/;

/** A date that only names a thing: "the 2016 election", "World Cup 2014", "the March high". Things that happened are kept. */
export function isLabel(scan: Scan, { found, value }: DateMention): boolean {
  const { form } = found;
  if (
    /^(?:ended|ending|to)$/.test(wordAt(scan, found.from - 1)) &&
    periods.test(wordAt(scan, found.from - 2))
  )
    return true;
  if (isPartOfPeriod(scan, { found }) || isForThePeriod(scan, found) || isThisYears(scan, found)) return true;
  if (form.kind === 'year-end' && scan.tokens[found.to]?.kind === 'word' && !isGoverned(scan, found))
    return true;
  if (form.kind === 'quarter' && form.fiscal === true) return true;
  if (form === theAttacks || isOfPicture(scan, found) || isOfLevel(scan, found)) return true;
  if (form.kind === 'ago' || form.kind === 'shift' || found.clock !== undefined) return false;
  if (value?.unit === 'month' && isPremodifier(scan, found.from) && levelNouns.has(wordAt(scan, found.to)))
    return true;
  const isNarrowed = found.modifier !== undefined && found.modifier !== 'about';
  return (form.kind === 'year' || form.kind === 'years') && !isNarrowed && !isGovernedYear(scan, found)
    ? true
    : isNaming(scan, found, value?.unit);
}

/** "Profits for the year": the period of a figure. */
const isForThePeriod = (scan: Scan, { form, from }: DateMention['found']) =>
  form.kind === 'unit' &&
  form.step === 'the' &&
  (form.unit === 'year' || form.unit === 'quarter') &&
  wordAt(scan, from - 1) === 'for';

/** "In this May 1, 1967, file photo": when a picture was taken. */
function isOfPicture(scan: Scan, { to }: Stretch): boolean {
  const at = wordAt(scan, to) === ',' ? to + 1 : to;
  const noun = wordAt(scan, at) === 'file' ? at + 1 : at;
  return /^(?:photo|photograph|picture|image)$/.test(wordAt(scan, noun));
}

/** "Last year's growth rate": a figure of that time. */
function isOfLevel(scan: Scan, { to }: Stretch): boolean {
  if (!/['’]s$/.test(scan.tokens[to - 1]?.word ?? '')) return false;
  return levelNouns.has(wordAt(scan, to)) || levelNouns.has(wordAt(scan, to + 1));
}

/** "This year's festival" names one; "this year's crash" happened. */
function isThisYears(scan: Scan, { form, to }: DateMention['found']): boolean {
  if (form.kind !== 'unit' || form.unit !== 'year' || form.step !== 'this') return false;
  if (!/['’]s$/.test(scan.tokens[to - 1]?.word ?? '')) return false;
  const head = wordAt(scan, to);
  return !happenings.has(head) && !/^(?:election|elections|vote)$/.test(head);
}

const isGoverned = (scan: Scan, { from }: Stretch) =>
  /^(?:by|at|since|until|before|after|to|through|from)$/.test(wordAt(scan, from - 1));

/** "The first seven months of the year", "the rest of the week": a stretch, not when. */
function isPartOfPeriod(scan: Scan, { found: { form, from } }: Pick<DateMention, 'found'>): boolean {
  return (
    form.kind === 'unit' &&
    wordAt(scan, from - 1) === 'of' &&
    /^(?:months|weeks|days|rest|remainder|half|part|most|much|quarters|course)$/.test(wordAt(scan, from - 2))
  );
}

const yearPrepositions =
  /^(?:in|since|by|until|till|to|from|during|through|throughout|before|after|around|about|circa|and|or|year|spring|summer|autumn|fall|winter|for|between|early|late|mid|on|least|most)$/;

/** Nouns of which a year tells when: "the first six months of 2019", "the events of 2011". */
const ofYear =
  /^(?:months|weeks|days|quarters|part|half|halves|course|beginning|start|middle|end|close|events|spring|summer|autumn|fall|winter|season)$/;

/** Whether a year stands where a preposition, a date or a list asks for one; "2019 is weak" and "the phone of 2019" name. */
function isGovernedYear(scan: Scan, { from, to }: Stretch): boolean {
  const before = wordAt(scan, from - 1);
  if (wordAt(scan, to) === ':' && before !== 'in' && isCapital(scan, to + 1)) return false;
  if (before === 'of') return isNounOfYear(wordAt(scan, from - 2));
  if (yearPrepositions.test(before) || isMonth(before)) return true;
  if (before === ',') return isMonth(wordAt(scan, from - 2)) || scan.tokens[from - 2]?.kind === 'number';
  return before === '(' || isDash(before) || isArticle.test(before);
}

const isMonth = (word: string) => monthNames.has(word) || monthAbbreviations.has(word);
const isNounOfYear = (word: string) =>
  ofYear.test(word) || happenings.has(word) || deeds.has(word) || isMonth(word);

const isArticle = /^(?:the|a|an|its|his|her|their|our|this|that|last|s)$/;

/** "1970s pop groups": a decade before its noun, with neither article nor preposition. */
function isUngovernedDecade(scan: Scan, { from, to }: Stretch): boolean {
  if (wordAt(scan, from) === 'the' || yearPrepositions.test(wordAt(scan, from - 1))) return false;
  return scan.tokens[to]?.kind === 'word' && to < scan.to;
}

/** A quarter's figures are the news of a report: "posted a third-quarter loss". */
const earnings = /^(?:net|profit|loss|earnings|income|results)$/;

/** "In the 2006-07 season" tells when. */
const isSeasonOf = (scan: Scan, { from, to }: Stretch): boolean =>
  /^(?:season|campaign)$/.test(wordAt(scan, to)) &&
  /^(?:in|during|since|until)$/.test(wordAt(scan, from - 2));

/** A year, quarter or decade that stands before or after the name of a thing. */
function isNaming(scan: Scan, found: DateMention['found'], unit: string | undefined): boolean {
  if (found.form.kind === 'decade' && isUngovernedDecade(scan, found)) return true;
  if (unit !== 'year' && unit !== 'quarter' && unit !== 'decade' && unit !== 'century' && unit !== 'years')
    return false;
  const { kind } = found.form;
  if (kind === 'year' || kind === 'years') {
    const before = wordAt(scan, found.from - 1);
    const named = isCapital(scan, found.from - 1) && found.from - 1 > scan.from && !monthNames.has(before);
    if (named && before !== 'in' && before !== 'since') return true;
    if (before === 'of' && isCapital(scan, found.from - 2)) return true;
    if (before !== 'in' && !isSeasonOf(scan, found) && labelledByDate.has(wordAt(scan, found.to)))
      return true;
  }
  const last = scan.tokens[found.to - 1];
  const isPossessive = last !== undefined && /['’]s$/.test(last.word);
  const next = scan.tokens[found.to];
  if (next?.kind !== 'word' || found.to >= scan.to) return unit === 'quarter' && isPossessive;
  if (!isPossessive && !isPremodifier(scan, found.from)) return false;
  if (isSeasonOf(scan, found)) return false;
  for (let at = found.to; at < Math.min(found.to + 4, scan.to); at++) {
    const word = wordAt(scan, at);
    if (happenings.has(word) || (kind === 'quarter' && earnings.test(word))) return false;
    if (labelledByDate.has(word)) return true;
    if (scan.tokens[at]?.kind !== 'word') break;
  }
  return !isPossessive;
}

/** The token of the thing that a date names: "slaying" of "the October slaying"; null where the date tells when. */
export function referredHead(scan: Scan, { from, to }: Stretch): number | null {
  const told = toldHead(scan, from);
  if (told !== null) return told;
  const last = scan.tokens[to - 1];
  const possessive = last !== undefined && /['’]s$/.test(last.word);
  if (!possessive && !/^(?:the|a|an|its|his|her|their|our)$/.test(wordAt(scan, from - 1))) return null;
  for (let at = to; at < Math.min(to + 4, scan.to); at++) {
    const word = wordAt(scan, at);
    if (happenings.has(word) || deeds.has(word)) return at;
  }
  return null;
}

/** "The arrest announced today", "the talks held on Friday": the noun before a participle that only says it was told or held. */
function toldHead(scan: Scan, from: number): number | null {
  const at = wordAt(scan, from - 1) === 'on' ? from - 2 : from - 1;
  if (!/^(?:announced|reported|released|issued|held|made|staged|published|disclosed)$/.test(wordAt(scan, at)))
    return null;
  const noun = wordAt(scan, at - 1);
  const definite = /^(?:the|this|that)$/.test(wordAt(scan, at - 2));
  return definite && (happenings.has(noun) || deeds.has(noun)) ? at - 1 : null;
}

/** "The June gig": a month between "the" and its noun names what the text has told, or will. */
export const isDefiniteMonth = (scan: Scan, { found, value }: DateMention): boolean =>
  value?.unit === 'month' &&
  found.form.kind === 'date' &&
  wordAt(scan, found.from - 1) === 'the' &&
  scan.tokens[found.to]?.kind === 'word' &&
  !/^(?:and|or|to|of|in|on|at|by|for|when|that|which|is|was|has|had)$/.test(wordAt(scan, found.to));

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
