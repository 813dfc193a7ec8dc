import type { Weights } from './ranking.ts';

export const antecedentWeights: Weights = {
  genderFits: 2,
  genderConflicts: -6,
  onlyOneFits: 0.5,
  isPerson: 1,
  isBody: -4,
  fullName: 0.5,
  sentencesBack: -1.5,
  recency: -1,
  wasOblique: -0.7,
  ledThisSentence: 0.6,
  ledSentenceBefore: 0.8,
  saidBefore: 0.6,
  saidThisSentence: 0.5,
  mentions: 0.6,
  titleFits: 4,
  modifierFits: 1,
};
