import type { WordModel } from '../../src/digest/summary/importance.ts';
import { fitModel, type Lesson } from './fit.ts';

const folds = 5;

/** Models that have not seen their part: the one at `i % 5` was fitted without the lessons numbered so. */
export function crossValidate(lessons: readonly Lesson[]): WordModel[] {
  return Array.from({ length: folds }, (_, fold) => fitModel(lessons.filter((_, i) => i % folds !== fold)));
}
