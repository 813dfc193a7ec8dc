import type { Action, Block, Inline, ListItem, Reply } from '../chat/reply.ts';
import { articleItem } from './several.ts';
import type { Told } from './told.ts';

/** A feed as people read of it. */
export interface FeedTold {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** The title and where it comes from: `Harbour News`, `harbour.example/feed`. */
const nameOf = ({ title, url }: FeedTold) => title || addressOf(url);

function addressOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname}${search}`.replace(/\/$/, '');
}

const postingWhatIsNew: Action = {
  label: 'Post here what is new',
  call: { command: 'schedule add', options: { when: 'on change', what: 'new' } },
  answer: 'anew',
  look: 'primary',
};

/** The answer to `/article follow`: what is kept of the feed now, and what becomes of what it brings. */
export function followedReply(
  feed: FeedTold,
  kept: readonly Told[],
  { leads, problem }: { readonly leads: boolean; readonly problem?: string | undefined },
): Reply {
  const blocks: Block[] = [
    {
      kind: 'text',
      words: `From now on the articles that ${addressOf(feed.url)} lists are read and kept as they appear.`,
    },
  ];
  if (kept.length > 0)
    blocks.push(
      { kind: 'heading', words: kept.length === 1 ? 'Its newest article' : 'Its newest articles' },
      { kind: 'list', items: kept.toReversed().map(articleItem) },
    );
  if (problem !== undefined)
    blocks.push({
      kind: 'note',
      words: `${kept.length === 0 ? 'None' : 'Not all'} of its newest articles could be read now. ${problem}`,
    });
  blocks.push({
    kind: 'note',
    words: leads
      ? 'Its newest article becomes the current one each time.'
      : 'The current article stays the current one; /article use changes it.',
  });
  return { title: `Following “${nameOf(feed)}”`, tone: 'done', blocks, actions: [postingWhatIsNew] };
}

/** Where the feed was followed already. */
export const alreadyFollowedReply = (feed: FeedTold): Reply => ({
  title: `“${nameOf(feed)}” is followed here already`,
  blocks: [
    { kind: 'text', words: ['What it brings is seen with ', { text: '/article list', style: 'code' }, '.'] },
  ],
  actions: [postingWhatIsNew],
});

/** The answer to `/article unfollow`. */
export const unfollowedReply = (feed: FeedTold): Reply => ({
  title: `No longer following “${nameOf(feed)}”`,
  tone: 'done',
  blocks: [{ kind: 'text', words: 'The articles that it brought stay.' }],
});

/** A feed in the list of those that are followed. */
export interface FeedListed extends FeedTold {
  readonly leads: boolean;
  readonly problem?: string;
  /** Milliseconds since 1970, UTC; null: it is not read any more. */
  readonly nextRead: number | null;
}

/** What is followed here; `zone` is that of the times, where the chat does not know its readers'. */
export function feedListReply(feeds: readonly FeedListed[], zone: string): Reply {
  if (feeds.length === 0) {
    return {
      title: 'No feed is followed here',
      blocks: [
        {
          kind: 'text',
          words: [
            'Follow a site and its new articles are kept as they appear: ',
            { text: '/article follow https://…', style: 'code' },
          ],
        },
      ],
    };
  }
  const items = feeds.map((feed): ListItem => {
    const reading: readonly Inline[] =
      feed.nextRead === null
        ? ['not read any more']
        : ['read next ', { at: feed.nextRead, zone, show: 'date-time' }];
    return {
      words: [{ text: nameOf(feed), style: 'strong', link: feed.url }],
      detail: [
        `${addressOf(feed.url)} · `,
        ...reading,
        ...(feed.leads ? [' · its newest article becomes the current one'] : []),
        ...(feed.problem === undefined ? [] : [` · ${feed.problem}`]),
      ],
      action: {
        label: 'Unfollow',
        call: { command: 'article unfollow', options: { feed: feed.id } },
        answer: 'anew',
        typed: `article unfollow ${feed.id}`,
      },
    };
  });
  return {
    title: feeds.length === 1 ? 'One feed is followed here' : `${feeds.length} feeds are followed here`,
    blocks: [{ kind: 'list', items }],
    actions: [postingWhatIsNew],
  };
}

/** What a follower is told, once, when a feed cannot be read any more. */
export function brokenFeedNotice(feed: FeedListed): Reply {
  return {
    title: `A feed cannot be read: “${nameOf(feed)}”`,
    tone: 'problem',
    blocks: [
      { kind: 'text', words: `${addressOf(feed.url)}: ${feed.problem ?? ''}` },
      {
        kind: 'text',
        words:
          feed.nextRead === null
            ? 'Its site says that it is gone for good, so it is not read any more. What it brought stays.'
            : 'It is tried again once a day, and nothing more is said about it. What it brought stays.',
      },
    ],
    actions: [
      {
        label: 'Unfollow',
        call: { command: 'article unfollow', options: { feed: feed.id } },
        answer: 'replace',
      },
    ],
  };
}
