import type { DaySpan } from '../dates/edtf.ts';
import { type Draft, isSameEvent, lengthOf } from './same-event.ts';

/** How many entries back a telling is compared: more than any article has, few enough for a text without end. */
const mergeReach = 150;

/** One entry for each event: the exacter date, else the telling that came first. */
export function mergeTellings(drafts: readonly Draft[], today: DaySpan | null): Draft[] {
  const kept: (Draft | null)[] = [];
  for (const draft of drafts) {
    const [twin, ...others] = twinsOf(kept, draft, today);
    const other = twin === undefined ? null : kept[twin];
    if (twin === undefined || !other) {
      kept.push(draft);
      continue;
    }
    if (isBetter(draft, other)) kept[twin] = draft;
    // What only names the event of both ("the Thursday attack") is told by now.
    for (const at of others) if (kept[at]?.reference) kept[at] = null;
  }
  return kept.filter((draft) => draft !== null);
}

/** Where the tellings of the same event stand among those that were kept. */
function twinsOf(kept: readonly (Draft | null)[], draft: Draft, today: DaySpan | null): number[] {
  const twins: number[] = [];
  for (let at = Math.max(0, kept.length - mergeReach); at < kept.length; at++) {
    const other = kept[at];
    if (other && isSameEvent(other, draft, today)) twins.push(at);
  }
  return twins;
}

function isBetter(draft: Draft, other: Draft): boolean {
  if (lengthOf(draft) !== lengthOf(other)) return lengthOf(draft) < lengthOf(other);
  if (draft.named !== other.named && draft.entry.date === undefined)
    return draft.named.startsWith('weekday ');
  if (other.anaphoric !== draft.anaphoric) return other.anaphoric;
  return (other.attribution && !draft.attribution) || (other.reference !== null && draft.reference === null);
}

/** By the start of the date, the coarser first, undated last, otherwise as in the text. */
export function inOrder(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted((a, b) => {
    if (!a.days || !b.days)
      return Number(a.days === null) - Number(b.days === null) || a.entry.start - b.entry.start;
    return a.days.first - b.days.first || b.days.last - a.days.last || a.entry.start - b.entry.start;
  });
}
