/**
 * Fits the weights of the quotes' rankers on the dev set of ../shared/benchmarks/quotes:
 * `node bench/fit-quotes.ts` writes src/digest/{quotes/quotation,quotes/speaker,people/antecedent}-weights.json, fitted on all of it;
 * `node bench/fit-quotes.ts PRED` writes predictions for the scorer instead, each publisher's by weights that were
 * fitted without it. The weights depend on nothing but the dev set: two runs write the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Antecedent, antecedentFeatures } from '../src/digest/people/antecedents.ts';
import { type Chooser, chooserWith } from '../src/digest/people/resolving.ts';
import { findCast } from '../src/digest/people.ts';
import { judgeWith, type StretchJudge } from '../src/digest/quotes/quotation-filter.ts';
import type { Candidate } from '../src/digest/quotes/speaker-candidates.ts';
import { speakerFeatures } from '../src/digest/quotes/speaker-features.ts';
import { type SpeakerChooser, speakerChooserWith } from '../src/digest/quotes/speakers.ts';
import { attributeQuotes, findQuotations } from '../src/digest/quotes.ts';
import type { Features, Weights } from '../src/digest/ranking.ts';
import { paragraphsOf, readText } from '../src/digest/text.ts';
import { fitQuotations } from './quotation-fit.ts';
import { antecedentLessons, type Gold, golds, speakerLessons } from './quote-lessons.ts';
import { accuracy, fitRanker, type Lesson } from './ranker.ts';

const home = join(import.meta.dirname, '../src/digest');
const ridge = 0.5;

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
  bound: -3,
};
const antecedentRidge = 2;

/** What the coreference system of the gold gets wrong as a rule, and no fit may unlearn: nobody speaks of himself by name. */
const antecedentFixed: Weights = { inside: -1.5 };

/** What the dev set is too small to teach: rare ways to attribute, drawn to these weights instead of 0. */
const speakerPriors: Weights = {
  nounNear: 2.5,
  subordinate: -1,
  signed: 3,
  afterAccording: 3,
  beforeAccording: 2,
  colonBefore: 1,
  carriedCommaClaimed: -2,
  carriedTold: -2,
  beforeTold: 1,
  carriedLed: -2,
  beforeLed: 3,
  adjacentComma: 2,
  accordingClaimed: -5,
  inverting: 4,
  told: -3,
  colonLed: 1,
  reported: -3,
};

const named = <C>(features: Features<C>, values: readonly number[]): Weights =>
  Object.fromEntries(
    Object.keys(features).map((name, i) => [name, Math.round((values[i] ?? 0) * 100) / 100]),
  );

const rounds = 3;

/** All rankers. Each round sees the choices that the weights of the round before make; the first, those of the priors. */
function fitAll(train: readonly Gold[], tell: (text: string) => void) {
  let antecedents: Weights = { ...antecedentPriors, ...antecedentFixed };
  let speakers: Weights = speakerPriors;
  const quotations = fitQuotations(train);
  const judge = judgeWith(quotations);
  for (let round = 0; round < rounds; round += 1) {
    const lessons: Lesson[] = [];
    for (const gold of train) antecedentLessons(gold, judge, antecedents, lessons);
    const values = fitRanker(
      lessons,
      Object.keys(antecedentFeatures).length,
      antecedentRidge,
      Object.keys(antecedentFeatures).map((name) => antecedentPriors[name] ?? 0),
    );
    antecedents = { ...named<Antecedent>(antecedentFeatures, values), ...antecedentFixed };
    tell(`antecedents: ${lessons.length} lessons, ${(100 * accuracy(lessons, values)).toFixed(1)}% right`);
    const spoken: Lesson[] = [];
    for (const gold of train) speakerLessons(gold, judge, antecedents, speakers, spoken);
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
  writeFileSync(join(home, 'quotes', 'quotation-weights.json'), `${JSON.stringify(quotations, null, 2)}\n`);
  writeFileSync(join(home, 'people', 'antecedent-weights.json'), `${JSON.stringify(antecedents, null, 2)}\n`);
  writeFileSync(join(home, 'quotes', 'speaker-weights.json'), `${JSON.stringify(speakers, null, 2)}\n`);
}
