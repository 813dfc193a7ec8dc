import { remembered } from '../chat/remembered.ts';
import type { Block, Reply } from '../chat/reply.ts';
import type { TimelineEntry } from '../nouns.ts';
import { views } from './navigation.ts';
import { keyQuotes, quoteBlock, verifiedQuotes } from './quotes.ts';
import { sourceLine } from './source-line.ts';
import { summaryBlocks } from './summary.ts';
import { datedEntry } from './timeline.ts';
import type { Told } from './told.ts';

/** How much of the quotes and the timeline a digest shows. */
export interface Extent {
  readonly quotes: number;
  readonly events: number;
}

/** All three at a glance: the summary, the key quotes, and the latest of the story's own events. */
export const digestReply = remembered((told: Told, extent: Extent = { quotes: 3, events: 6 }): Reply => {
  const { article, digest } = told;
  const all = verifiedQuotes(told);
  const quotes = keyQuotes(all, extent.quotes);
  const events = latestEvents(digest.timeline, extent.events);
  const heading = (words: string, shown: number, of: number): Block => ({
    kind: 'heading',
    words: shown < of ? `${words}: ${shown} of ${of}` : words,
  });
  return {
    title: article.title,
    ...(article.url && { link: article.url }),
    ...(article.standfirst && { standfirst: article.standfirst }),
    blocks: [
      ...summaryBlocks(told, 'medium'),
      heading('Key quotes', quotes.length, all.length),
      ...(quotes.length === 0
        ? [{ kind: 'text', words: 'No one is quoted in this article.' } as const]
        : quotes.map((quote) => quoteBlock(told, quote))),
      heading('Timeline', events.length, digest.timeline.length),
      events.length === 0
        ? { kind: 'text', words: 'This article dates no event.' }
        : { kind: 'dated', entries: events.map((entry) => datedEntry(told, entry)) },
    ],
    actions: views(told, 'digest'),
    source: sourceLine(article),
  };
});

/** The latest `most` events of the story itself; of an article that dates none of those, whatever it has. */
function latestEvents(timeline: readonly TimelineEntry[], most: number): readonly TimelineEntry[] {
  const course = timeline.filter((entry) => entry.date !== undefined && !entry.background);
  return course.length > 0 ? course.slice(-most) : timeline.slice(0, most);
}
