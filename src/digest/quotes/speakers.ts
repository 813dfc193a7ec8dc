import { best, scoreOf, type Weights } from '../ranking.ts';
import type { TokenFacts } from '../text/token-facts.ts';
import type { Reading } from '../text.ts';
import { candidatesOf } from './candidates-of.ts';
import type { Quotation } from './quotation.ts';
import { type Candidate, type Place, placesOf, type Source } from './speaker-candidates.ts';
import { speakerFeatures } from './speaker-features.ts';
import speakerWeights from './speaker-weights.json' with { type: 'json' };

/** Chooses the speaker of a quotation among its candidates; undefined: nobody. */
export type SpeakerChooser = (place: Place, candidates: readonly Candidate[]) => Candidate | undefined;

/** The weighted choice that the digest makes. */
export const chooseSpeaker: SpeakerChooser = speakerChooserWith(speakerWeights);

/**
 * Whoever spoke before speaks on only if that is more probable than this; else a subject without a name, or nobody. On the
 * dev set, held out, all names below it are wrong; a bound on other speakers would cost as many right names as wrong ones.
 */
const leastSureToGoOn = 0.65;

/** A choice by other weights. */
export function speakerChooserWith(weights: Weights): SpeakerChooser {
  return (_place, candidates) => {
    const top = best(speakerFeatures, weights, candidates);
    if (!top || top.candidate.by === 'before' || top.candidate.by === 'after') return top?.candidate;
    const { source } = top.candidate;
    if (source.kind !== 'name' && source.person === null) return top.candidate;
    const share = candidates.reduce((sum, candidate) => {
      const same =
        candidate.source === source || (source.person !== null && candidate.source.person === source.person);
      return same
        ? sum + top.share * Math.exp(scoreOf(speakerFeatures, weights, candidate) - top.score)
        : sum;
    }, 0);
    if (share >= leastSureToGoOn) return top.candidate;
    const unnamed = candidates.filter(
      ({ source: { cue, kind, person } }) => cue?.pattern === 'subject' && kind !== 'name' && person === null,
    );
    return best(speakerFeatures, weights, unnamed)?.candidate;
  };
}

/** Gives every quotation the candidate that most probably spoke it, in order of the text. */
export function findSpeakers(
  reading: Reading,
  facts: TokenFacts,
  quotations: readonly Quotation[],
  sources: readonly Source[],
  inside: readonly ReadonlySet<number>[],
  choose: SpeakerChooser = chooseSpeaker,
): (Candidate | undefined)[] {
  const places = placesOf(reading, facts, quotations);
  const chosen: (Candidate | undefined)[] = [];
  let cursor = 0;
  places.forEach((place, i) => {
    while (cursor < sources.length && (sources[cursor]?.from ?? 0) < place.from) cursor += 1;
    const question = { places, index: i, sources, cursor, chosen, inside: inside[i] ?? new Set<number>() };
    const candidates = candidatesOf(reading, facts, question);
    chosen.push(candidates.length > 0 ? choose(place, candidates) : undefined);
  });
  return chosen;
}
