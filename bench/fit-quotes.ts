/**
 * Fits the weights of the quotes' rankers on the dev set of ../shared/benchmarks/quotes:
 * `node bench/fit-quotes.ts` writes src/digest/{speaker,antecedent}-weights.json, fitted on all of it;
 * `node bench/fit-quotes.ts PRED` writes predictions for the scorer instead, each publisher's by weights that were
 * fitted without it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Antecedent, antecedentFeatures } from '../src/digest/antecedents.ts';
import { findCast } from '../src/digest/people.ts';
import { judgeWith, type StretchJudge, stretchesOf } from '../src/digest/quotation-filter.ts';
import { readMarks } from '../src/digest/quotation-marks.ts';
import { traitsOf } from '../src/digest/quotation-traits.ts';
import { attributeQuotes, findQuotations } from '../src/digest/quotes.ts';
import { answersOf, best, type Features, type Weights } from '../src/digest/ranking.ts';
import { type Chooser, chooserWith } from '../src/digest/resolving.ts';
import type { Candidate } from '../src/digest/speaker-candidates.ts';
import { speakerFeatures } from '../src/digest/speaker-features.ts';
import { type SpeakerChooser, speakerChooserWith } from '../src/digest/speakers.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import { tokenFacts } from '../src/digest/token-facts.ts';
import type { Span } from '../src/nouns.ts';
import { accuracy, fitRanker, type Lesson } from './ranker.ts';

interface GoldQuote extends Span {
  readonly optional?: boolean;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker?: Span & { readonly text: string };
  readonly speakerType?: 'name' | 'pronoun' | 'nominal';
  readonly speakerName?: string;
  readonly corefNames?: readonly string[];
}

interface Gold {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

interface Scorer {
  speakerRight(name: string | null, gold: GoldQuote, text: string): { lenient: boolean; named: boolean };
}

const folder = join(import.meta.dirname, '../../shared/benchmarks/quotes');
const home = join(import.meta.dirname, '../src/digest');
const ridge = 0.5;

/** What the dev set is too small to teach: rare ways to attribute, drawn to these weights instead of 0. */
/**
 * The gold names behind pronouns come from a coreference system and are often wrong: what grammar says for certain is
 * drawn towards it.
 */
const antecedentPriors: Weights = {
  genderFits: 1.5,
  genderConflicts: -4,
  saidBefore: 1,
  titleFits: 2,
  modifierFits: 1.5,
  placeConflicts: -4,
  titleSameSentence: -1.5,
};
const antecedentRidge = 2;

/** What the coreference system of the gold gets wrong as a rule, and no fit may unlearn: nobody speaks of himself by name. */
const antecedentFixed: Weights = { inside: -1.5 };

const speakerPriors: Weights = {
  nounNear: 2.5,
  subordinate: -1,
  signed: 3,
  afterAccording: 3,
  beforeAccording: 2,
  colonBefore: 1,
};

const scorer: Scorer = await import(join(folder, 'score-quotes.mjs'));
const golds: Gold[] = readFileSync(join(folder, 'dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

interface Example {
  readonly traits: readonly string[];
  readonly right: boolean;
}

/** Every stretch between marks, and whether the gold has it; scare quotes that the gold leaves open are left out. */
function quotationExamples(gold: Gold): Example[] {
  const reading = readText(gold.text, paragraphsOf(gold.text));
  const marked = readMarks(gold.text, reading.paragraphs);
  const facts = tokenFacts(reading, marked);
  return stretchesOf(reading, marked).flatMap((stretch) => {
    const quotes = gold.quotes.filter((q) => q.kind !== 'indirect' && alike(q, stretch.quoted.outer));
    const optional = quotes.length > 0 && quotes.every((q) => q.optional);
    return optional ? [] : [{ traits: traitsOf(reading, facts, stretch), right: quotes.length > 0 }];
  });
}

/** A false quotation costs more than a missed one: what must be added to its odds. */
const caution = 0.3;
const rarest = 4;

/** Log-odds by trait for being a quotation; `''` is the bias. */
function fitQuotations(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { traits } of examples)
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const names = ['', ...[...counts.keys()].filter((trait) => (counts.get(trait) ?? 0) >= rarest).sort()];
  const place = new Map(names.map((name, i) => [name, i]));
  const lessons = examples.map(({ traits, right }): Lesson => {
    const row = new Array<number>(names.length).fill(0);
    for (const trait of ['', ...traits]) {
      const at = place.get(trait);
      if (at !== undefined) row[at] = 1;
    }
    return { rows: [row], right: [right], orNone: true };
  });
  const values = fitRanker(lessons, names.length, 1);
  return Object.fromEntries(
    names.map((name, i) => [name, Math.round(100 * ((values[i] ?? 0) - (name === '' ? caution : 0))) / 100]),
  );
}

/** Overlapping by more than half of the two; a quotation over paragraphs holds its pieces. */
function alike(gold: Span, found: Span): boolean {
  const shared = Math.min(gold.end, found.end) - Math.max(gold.start, found.start);
  return shared > 0.5 * (found.end - found.start) && (shared > 0.5 * (gold.end - gold.start) || shared > 40);
}

/** The gold answer to every pronoun or description that speaks: by the offset where its mention starts. */
function antecedentLessons(gold: Gold, weights: Weights, lessons: Lesson[]) {
  const reading = readText(gold.text, paragraphsOf(gold.text));
  const model = chooserWith(weights);
  const choose: Chooser = (anaphor, candidates) => {
    const quote = gold.quotes.find(
      (q) => q.speaker && q.speakerType !== 'name' && overlaps(q.speaker, anaphor),
    );
    const asked =
      quote?.speaker && quote.speakerName !== undefined && Math.abs(quote.speaker.start - anaphor.start) <= 1;
    if (!asked || !quote) return model(anaphor, candidates);
    const right = candidates.map((c) => {
      const { start, end } = c.trace.entity.name;
      return (
        quote.speakerName !== undefined &&
        scorer.speakerRight(gold.text.slice(start, end), quote, gold.text).named
      );
    });
    lessons.push({
      rows: candidates.map((c) => answersOf(antecedentFeatures, c)),
      right,
      orNone: false,
    });
    const at = right.indexOf(true);
    const candidate = candidates[at];
    return candidate ? { candidate, share: 1, score: 1 } : model(anaphor, candidates);
  };
  const quotations = findQuotations(reading);
  return { reading, quotations, cast: findCast(reading, quotations, choose) };
}

/** The gold answer to every quotation that has one. */
function speakerLessons(gold: Gold, antecedents: Weights, speakers: Weights, lessons: Lesson[]) {
  const { reading, quotations, cast } = antecedentLessons(gold, antecedents, []);
  const model = speakerChooserWith(speakers);
  attributeQuotes(reading, quotations, cast, (place, candidates) => {
    const quote = gold.quotes.find((q) => q.kind !== 'indirect' && q.speaker && overlaps(q, place.quotation));
    const mention = quote?.speaker;
    if (!quote || !mention) return model(place, candidates);
    const right = candidates.map(({ source }) => {
      const person = source.person === null ? undefined : cast.people[source.person];
      if (overlaps(mention, source) && quote.speakerType === 'pronoun') return true;
      return scorer.speakerRight(person?.name ?? gold.text.slice(source.start, source.end), quote, gold.text)
        .lenient;
    });
    lessons.push({ rows: candidates.map((c) => answersOf(speakerFeatures, c)), right, orNone: false });
    return best(
      speakerFeatures,
      speakers,
      right.includes(true) ? candidates.filter((_, i) => right[i]) : candidates,
    )?.candidate;
  });
}

const named = <C>(features: Features<C>, values: readonly number[]): Weights =>
  Object.fromEntries(
    Object.keys(features).map((name, i) => [name, Math.round((values[i] ?? 0) * 100) / 100]),
  );

/** Both rankers, fitted in two rounds: the second sees the choices that the first makes. */
function fitAll(train: readonly Gold[], tell: (text: string) => void) {
  let antecedents: Weights = JSON.parse(readFileSync(join(home, 'antecedent-weights.json'), 'utf8'));
  let speakers: Weights = JSON.parse(readFileSync(join(home, 'speaker-weights.json'), 'utf8'));
  const quotations = fitQuotations(train.flatMap(quotationExamples));
  for (let round = 0; round < 2; round += 1) {
    const lessons: Lesson[] = [];
    for (const gold of train) antecedentLessons(gold, antecedents, lessons);
    const values = fitRanker(
      lessons,
      Object.keys(antecedentFeatures).length,
      antecedentRidge,
      Object.keys(antecedentFeatures).map((name) => antecedentPriors[name] ?? 0),
    );
    antecedents = { ...named<Antecedent>(antecedentFeatures, values), ...antecedentFixed };
    tell(`antecedents: ${lessons.length} lessons, ${(100 * accuracy(lessons, values)).toFixed(1)}% right`);
    const spoken: Lesson[] = [];
    for (const gold of train) speakerLessons(gold, antecedents, speakers, spoken);
    const learnt = fitRanker(
      spoken,
      Object.keys(speakerFeatures).length,
      ridge,
      Object.keys(speakerFeatures).map((name) => speakerPriors[name] ?? 0),
    );
    speakers = named<Candidate>(speakerFeatures, learnt);
    const possible = spoken.filter((lesson) => lesson.right.includes(true)).length;
    tell(
      `speakers: ${spoken.length} lessons (${possible} answerable), ${(100 * accuracy(spoken, learnt)).toFixed(1)}% of these right`,
    );
  }
  return { quotations, antecedents, speakers };
}

/** Predictions of one article, one line of the scorer's PRED. */
function predict(gold: Gold, judge: StretchJudge, choose: Chooser, chooseSpeaker: SpeakerChooser): string {
  const reading = readText(gold.text, paragraphsOf(gold.text));
  const quotations = findQuotations(reading, judge);
  const quotes = attributeQuotes(reading, quotations, findCast(reading, quotations, choose), chooseSpeaker);
  const answers = quotes.flatMap(({ parts, speaker }) =>
    parts.map((part) => ({
      ...part,
      speaker: speaker && (speaker.name ?? gold.text.slice(speaker.mention.start, speaker.mention.end)),
    })),
  );
  return JSON.stringify({ id: gold.id, quotes: answers });
}

const [output] = process.argv.slice(2);
if (output) {
  const lines = [...new Set(golds.map((gold) => gold.source))].flatMap((source) => {
    const { quotations, antecedents, speakers } = fitAll(
      golds.filter((gold) => gold.source !== source),
      () => {},
    );
    return golds
      .filter((gold) => gold.source === source)
      .map((gold) =>
        predict(gold, judgeWith(quotations), chooserWith(antecedents), speakerChooserWith(speakers)),
      );
  });
  writeFileSync(output, `${lines.join('\n')}\n`);
} else {
  const { quotations, antecedents, speakers } = fitAll(golds, console.log);
  writeFileSync(join(home, 'quotation-weights.json'), `${JSON.stringify(quotations, null, 2)}\n`);
  writeFileSync(join(home, 'antecedent-weights.json'), `${JSON.stringify(antecedents, null, 2)}\n`);
  writeFileSync(join(home, 'speaker-weights.json'), `${JSON.stringify(speakers, null, 2)}\n`);
}
