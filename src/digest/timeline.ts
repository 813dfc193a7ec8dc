import type { Quote, TimelineEntry } from '../nouns.ts';
import type { Dates } from './dates.ts';
import type { Cast } from './people.ts';
import type { Reading } from './text.ts';

/** The dated events of a text, in order. */
export function buildTimeline(
  _reading: Reading,
  _dates: Dates,
  _cast: Cast,
  _quotes: readonly Quote[],
): TimelineEntry[] {
  return [];
}
