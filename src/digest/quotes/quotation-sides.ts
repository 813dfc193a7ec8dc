import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import type { Place, Sides, Source } from './speaker-candidates.ts';

const furthestClaim = 8;

/** What is printed around a quotation. `before` and `after`: the sources on its sides, nearest first. */
export function sidesOf(
  reading: Reading,
  facts: TokenFacts,
  place: Place,
  before: readonly Source[],
  after: readonly Source[],
  previous: Place | undefined,
  next: Place | undefined,
): Sides {
  const { text } = reading;
  const { quotation } = place;
  const last =
    text
      .slice(Math.max(quotation.start, quotation.end - 3), quotation.end)
      .trimEnd()
      .replace(/[’'”"]+$/, '')
      .at(-1) ?? '';
  const outside =
    text
      .slice(quotation.end, quotation.end + 4)
      .replace(/^[”"’'»“]+/, '')
      .at(0) ?? '';
  const ending =
    last === ',' || (outside === ',' && !/[.?!]/.test(last))
      ? 'comma'
      : last === '.' || outside === '.' || last === '…'
        ? 'stop'
        : last === '?' || last === '!'
          ? 'asking'
          : 'open';
  let outer = place.from - 1;
  while (outer > 0 && /^["“”'‘’«»„`]$/.test(facts.bare[outer] ?? '')) outer -= 1;
  const word = facts.bare[outer] ?? '';
  const sameParagraph =
    outer >= 0 &&
    reading.sentences[facts.sentence[outer] ?? 0]?.paragraph === place.firstParagraph &&
    outer < place.from;
  const paragraph = reading.paragraphs[place.lastParagraph];
  return {
    ending,
    startsParagraph: !sameParagraph || outer < 0,
    startsSentence: !sameParagraph || /^[.?!…]$/.test(word),
    ledIn:
      place.firstParagraph > 0 &&
      (!sameParagraph || outer < 0) &&
      text[(reading.paragraphs[place.firstParagraph - 1]?.end ?? 0) - 1] === ':',
    endsParagraph: (paragraph?.end ?? 0) - quotation.end <= 3,
    colonBefore: sameParagraph && word === ':',
    commaBefore: sameParagraph && word === ',',
    claimedAfter: after.some(
      (s) =>
        s.cue !== undefined &&
        Math.min(s.cue.at, s.from) - place.to <= furthestClaim &&
        (next === undefined || s.from < next.from),
    ),
    toldBefore: before.some(
      (s) =>
        s.cue?.pattern === 'subject' &&
        s.cue.verb?.strength === 2 &&
        isSentenceBefore(facts, place, s) &&
        (previous === undefined || previous.to <= s.from),
    ),
    ledBefore: before.some(
      (s) =>
        leadsSentence(reading, s) &&
        isSentenceBefore(facts, place, s) &&
        (previous === undefined || previous.to <= s.from),
    ),
    claimedBefore: before.some((s) => s.cue !== undefined && place.from - Math.max(s.cue.at, s.to) <= 4),
  };
}

const isSentenceBefore = (facts: TokenFacts, place: Place, source: Source): boolean =>
  source.paragraph === place.firstParagraph && source.sentence === (facts.sentence[place.from] ?? 0) - 1;

const furthestLead = 3;

/** Whether a name is what its sentence begins with. */
export const leadsSentence = (reading: Reading, { kind, from, sentence, possessive }: Source): boolean =>
  kind === 'name' && !possessive && from - (reading.sentences[sentence]?.from ?? 0) < furthestLead;
