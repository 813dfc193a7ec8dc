import { remembered } from '../chat/remembered.ts';
import type { Block, DatedEntry, Reply } from '../chat/reply.ts';
import type { TimelineEntry } from '../nouns.ts';
import { edtfInWords } from './edtf-in-words.ts';
import { views } from './navigation.ts';
import { sourceLine } from './source-line.ts';
import { placeOf, type Told } from './told.ts';
import { placeAmong, type TypedDate } from './typed-date.ts';

/** The days that a person asked for; null: open at that end. */
export interface Range {
  readonly from: TypedDate | null;
  readonly to: TypedDate | null;
}

/**
 * The dated events of an article, in order: the story's own course, then what lies behind it, then what has no date.
 * Of a range, what lies in it, and apart from that what is dated less exactly and may lie in it.
 */
export const timelineReply = remembered((told: Told, range: Range = { from: null, to: null }): Reply => {
  const { article, digest } = told;
  const ranged = range.from !== null || range.to !== null;
  const placed = (place: 'within' | 'perhaps') =>
    digest.timeline.filter(({ date }) => placeAmong(date, range.from, range.to) === place);
  const [within, perhaps] = [placed('within'), placed('perhaps')];
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    blocks: [...timelineBlocks(told, within, perhaps, ranged), ...anchorNote(told, [...within, ...perhaps])],
    actions: views(told, 'timeline'),
    source: sourceLine(article),
  };
});

function timelineBlocks(
  told: Told,
  shown: readonly TimelineEntry[],
  perhaps: readonly TimelineEntry[],
  ranged: boolean,
): Block[] {
  const all = told.digest.timeline.length;
  if (all === 0) return [{ kind: 'text', words: 'This article dates no event.' }];
  if (shown.length === 0 && perhaps.length === 0) {
    return [{ kind: 'text', words: `None of the article’s ${all} dated events falls into these days.` }];
  }
  const dated = shown.filter((entry) => entry.date !== undefined);
  const groups: [heading: string, entries: readonly TimelineEntry[]][] = [
    [courseHeading(dated, ranged, all), dated.filter((entry) => !entry.background)],
    ['Background', dated.filter((entry) => entry.background)],
    ['Dated less exactly, perhaps in these days', perhaps],
    ['Date not known', shown.filter((entry) => entry.date === undefined)],
  ];
  return groups.flatMap(([heading, entries]): Block[] =>
    entries.length === 0
      ? []
      : [
          { kind: 'heading', words: heading },
          { kind: 'dated', entries: entries.map((entry) => datedEntry(told, entry)) },
        ],
  );
}

function courseHeading(dated: readonly TimelineEntry[], ranged: boolean, all: number): string {
  if (ranged) return `${dated.length} of ${all} dated events`;
  return all === 1 ? 'The one dated event' : 'Timeline';
}

/** One event; the printed words of its date are always shown: in the event, or beside it. */
export function datedEntry(told: Told, entry: TimelineEntry): DatedEntry {
  const date = entry.date === undefined ? `“${entry.printed}”` : edtfInWords(entry.date);
  const detail = [
    entry.planned && 'planned',
    entry.saidBy && `according to ${entry.saidBy}`,
    entry.date !== undefined && !entry.event.includes(entry.printed) && `“${entry.printed}”`,
  ].filter((part) => typeof part === 'string');
  return {
    date,
    event: entry.event,
    ...(detail.length > 0 && { detail: detail.join(' · ') }),
    place: placeOf(told, entry),
  };
}

const found = {
  dateline: 'the dateline of the text',
  url: 'the article’s address',
  text: 'a full date in the text',
  weekday: 'a weekday and date that fit one year only',
} as const;

/** Says what relative dates rest on where the article's own date of publication is not known. */
function anchorNote({ article, digest }: Told, shown: readonly TimelineEntry[]): Block[] {
  if (shown.length === 0 || article.published !== undefined) return [];
  if (digest.anchor && digest.anchor.from !== 'given') {
    const day = edtfInWords(digest.anchor.date);
    return [{ kind: 'note', words: `Dates count from ${day}, which ${found[digest.anchor.from]} gives.` }];
  }
  const open = shown.some((entry) => entry.from === 'unresolved' || entry.date?.includes('XXXX'));
  if (!open) return [];
  return [
    {
      kind: 'note',
      words:
        'Without the date of publication, “Tuesday” or “last year” cannot be resolved. Add the article again with published: to mend that.',
    },
  ];
}
