import { isDash, numberAt, type Scan, wordAt } from '../dates/scan.ts';
import type { DateMention } from '../dates.ts';
import { isFiniteVerb } from './finite-verb.ts';

/** "Than in 2016", "compared with last year", "a year earlier" beside figures: what is measured against. */
export function isComparison(scan: Scan, { found, value }: DateMention): boolean {
  const { form } = found;
  const counted = form.kind === 'ago' || form.kind === 'shift';
  if (counted && form.unit === 'year' && form.count === 1 && hasFigures(scan)) return true;
  if (form.kind === 'quarter' && (form.yearBefore || form.quarter === null)) return true;
  if (counted && value?.unit === 'quarter') return true;
  const at = beforePreposition(scan, found.from - 1);
  return (
    isLastAsGreat(scan, found.from - 1) ||
    isMeasure(scan, at) ||
    afterFigureFrom(scan, at) ||
    afterChangeFrom(scan, at) ||
    afterChangeOn(scan, found)
  );
}

/** How far before "since" the word of rank stands: "the largest fraud against a council in the country since 1987". */
const rankReach = 12;

const noSuperlative =
  /^(?:arrest|west|northwest|southwest|midwest|rest|unrest|test|contest|protest|guest|request|quest|forest|interest|harvest|conquest|invest|suggest|digest|honest|modest|manifest|chest|nest|east|latest)$/;

/** "It has been the largest bank since 1987" is so from that day on. */
const lasting = /^(?:been|led|held|run|headed|owned|kept|served|ruled|remained|played)$/;

/** "The first title since 1974", "its highest since May": the date of the last one that was as great, and of nothing told here. */
function isLastAsGreat(scan: Scan, since: number): boolean {
  if (wordAt(scan, since) !== 'since') return false;
  for (let at = since - 1; at >= Math.max(scan.from, since - rankReach); at--) {
    const word = wordAt(scan, at);
    if (isRank(word) && wordAt(scan, at - 1) !== 'at') return !isOfState(scan, at);
    if (/^[,;:—]$/.test(word) || (isFiniteVerb(scan, at) && wordAt(scan, at - 1) !== 'be')) return false;
  }
  return false;
}

const isRank = (word: string): boolean =>
  /^(?:first|most|worst|best|least)$/.test(word) || (/[a-z]{2}est$/.test(word) && !noSuperlative.test(word));

function isOfState(scan: Scan, rank: number): boolean {
  for (let at = rank - 1; at >= Math.max(scan.from, rank - 4); at--)
    if (lasting.test(wordAt(scan, at))) return true;
  return false;
}

function beforePreposition(scan: Scan, at: number): number {
  let before = at;
  while (/^(?:in|on|of|for|the|at|during|late|early)$/.test(wordAt(scan, before))) before -= 1;
  return before;
}

/** "than", "as strong as", "compared with", "versus" right before the date. */
function isMeasure(scan: Scan, at: number): boolean {
  const before = wordAt(scan, at);
  if (before === 'than' || before === 'versus' || before === 'against') return true;
  if (before === 'as')
    return wordAt(scan, at - 2) === 'as' && !/^(?:early|late|soon|long|far)$/.test(wordAt(scan, at - 1));
  if (before === 'with') return /^(?:compared|comparison)$/.test(wordAt(scan, at - 1));
  return before === 'to' && wordAt(scan, at - 1) === 'compared';
}

/** How far back from a date the "from" of a comparison may stand, in tokens. */
const reach = 8;

const currencies = /^(?:\$|£|€|¥|#|c\$)$/;
const measures =
  /^(?:%|percent|cents?|pence|points?|million|billion|trillion|m|bn|tn|euros?|dollars?|pounds?|yen|marks?|francs?|kroner)$/;
const besideFigures =
  /^(?:shares|tons|tonnes|barrels|units|a|an|the|estimated|expected|projected|share|just|about|around|only|nearly|and|per|level|rate)$/;

/** "From 20% last year", "from $34,410 in October 2015": nothing but a figure stands between. */
function afterFigureFrom(scan: Scan, at: number): boolean {
  let figure = false;
  for (let back = at; back > Math.max(scan.from, at - reach); back--) {
    const word = wordAt(scan, back);
    if (word === 'from') return figure;
    if (currencies.test(word) || measures.test(word)) figure = true;
    else if (numberAt(scan, back) !== null) figure ||= back === at;
    else if (!/^[.,/-]$/.test(word) && !isDash(word) && !besideFigures.test(word) && word.length > 2)
      return false;
  }
  return false;
}

const changes =
  /^(?:up|down|unchanged|increased?|increases|decreased?|decreases|rise|rose|rises|risen|fall|fell|falls|fallen|drop|dropped|drops|gain|gained|gains|declined?|declines|grew|growth|jumped|surged|climbed|plunged|slipped|%|percent|improvement|compared)$/;
const levels =
  /^(?:period|level|levels|figure|figures|pace|rate|quarter|month|year|week|total|record|high|low)$/;

/** "Down 5 percent from the year-to-date period last year", "an increase of 0.3 percent from 2017". */
function afterChangeFrom(scan: Scan, at: number): boolean {
  let from = at;
  while (from > Math.max(scan.from, at - reach) && wordAt(scan, from) !== 'from') {
    if (wordAt(scan, from) === ',' || wordAt(scan, from) === ';') return false;
    from -= 1;
  }
  if (wordAt(scan, from) !== 'from' || (from < at && !levels.test(wordAt(scan, at)) && !isStep(scan, at)))
    return false;
  for (let back = from - 1; back >= Math.max(scan.from, from - reach); back--) {
    if (changes.test(wordAt(scan, back))) return true;
    if (wordAt(scan, back) === ';') return false;
  }
  return false;
}

/** "A 9% increase on the previous year", "up 5 percent over 2017". */
function afterChangeOn(scan: Scan, { form, from }: DateMention['found']): boolean {
  if (!/^(?:on|over)$/.test(wordAt(scan, from - 1)) || (form.kind !== 'unit' && form.kind !== 'year'))
    return false;
  for (let back = from - 2; back >= Math.max(scan.from, from - 5); back--)
    if (changes.test(wordAt(scan, back))) return true;
  return false;
}

const isStep = (scan: Scan, at: number) => /^(?:the|a|an)$/.test(wordAt(scan, at));

/** Percentages, sums and comparisons: the sentence measures. */
function hasFigures(scan: Scan): boolean {
  for (let at = scan.from; at < scan.to; at++)
    if (/^(?:%|percent|\$|£|€|compared|cents)$/.test(wordAt(scan, at))) return true;
  return false;
}
