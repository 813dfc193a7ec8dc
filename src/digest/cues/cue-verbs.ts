import { type ReportingVerb, reportingVerbs } from '../language/reporting.ts';
import type { TokenFacts } from '../text/token-facts.ts';

/** Verbs that stand before another: "has said". */
export const auxiliaries = new Set(
  "has had have is was are were be been being will would could can may might should must did does do 'd he'd 's 'll to".split(
    ' ',
  ),
);
const adverbs = new Set(
  `also then later once again now still ever never just only even always often soon first last instead too almost further
himself herself themselves itself both all each repeatedly recently earlier previously today yesterday tonight since once
elsewhere thus so subsequently monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night
weekend week month`
    .trim()
    .split(/\s+/),
);
/** Whether a word may stand between a subject and its verb: "later", "repeatedly". */
export const isAdverb = (word: string) => adverbs.has(word) || (word.length > 4 && word.endsWith('ly'));

const longestCited = 12;

/** "quoted the owner as saying": whoever quotes says nothing. */
export function isCiting(facts: TokenFacts, at: number): boolean {
  const word = facts.bare[at] ?? '';
  if ((word !== 'quoted' && word !== 'cited' && word !== 'quotes' && word !== 'cites') || facts.quoted[at])
    return false;
  for (let i = at + 2; i < at + longestCited && facts.sentence[i] === facts.sentence[at]; i += 1) {
    if (facts.bare[i] === 'as') return reportingVerbs.get(facts.bare[i + 1] ?? '')?.form === 'participle';
  }
  return false;
}

/** "the United States", "the Washington Post": a capital behind a capital, outside headlines, is no verb. */
const isNamePart = (facts: TokenFacts, at: number): boolean =>
  facts.capital[at] === true &&
  facts.capital[at - 1] === true &&
  facts.spaced[at] === true &&
  facts.opens[at] !== true &&
  facts.headline[at] !== true;

/** The reporting verb at a token outside quotations, if it is one there. */
export function verbAt(facts: TokenFacts, at: number): ReportingVerb | undefined {
  if (facts.quoted[at]) return undefined;
  const verb = reportingVerbs.get(facts.bare[at] ?? '');
  if (!verb || facts.possessive[at] || isNamePart(facts, at) || isCiting(facts, at)) return undefined;
  if (verb.needs && facts.bare[at + 1] !== verb.needs && facts.bare[at + 2] !== verb.needs) return undefined;
  return verb;
}
const tellers = new Set(
  'tell ask remind warn inform assure advise write text email e-mail beg urge instruct reassure notify'.split(
    ' ',
  ),
);
const articles = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'this', 'these']);

/** Whether the verb has an object of its own that is not the one who is told. */
export const hasObject = (facts: TokenFacts, at: number, verb: ReportingVerb): boolean =>
  !tellers.has(verb.base) && articles.has(facts.bare[at + 1] ?? '');

/** Whether a finite word of saying stands within three tokens. */
export function verbSoon(facts: TokenFacts, from: number): boolean {
  for (let i = from; i < from + 3; i += 1) {
    const verb = verbAt(facts, i);
    if (verb) return verb.form === 'past' || verb.form === 'present';
    const word = facts.bare[i] ?? '';
    if (!isAdverb(word) && !auxiliaries.has(word)) return false;
  }
  return false;
}
