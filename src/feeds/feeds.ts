import { createHash } from 'node:crypto';
import { brokenFeedNotice } from '../answers/feeds.ts';
import { folded } from '../chat/folded.ts';
import type { Poster } from '../chat/post.ts';
import { within } from '../chat/within.ts';
import { UserError } from '../errors.ts';
import type { Kept } from '../newsdesk/kept.ts';
import type { Workspace } from '../nouns.ts';
import type { Follow, KeptFeed } from '../store/feed-record.ts';
import { bringAll } from './bring.ts';
import { chooseNew, mostAtFirst, nothingSeen, seenAfter, writeSeen } from './entries.ts';
import { findFeed } from './find.ts';
import { waitAfterReading } from './interval.ts';
import { askedFor, type FeedParts, readClaimed } from './round.ts';

export type FollowedFeed = KeptFeed & Pick<Follow, 'workspace' | 'leads' | 'followedAt'>;

/** What came of following a feed. */
export interface Followed {
  readonly feed: Pick<KeptFeed, 'id' | 'title' | 'url'>;
  /** False where it was followed already; then nothing was read. */
  readonly isNew: boolean;
  /** Its newest articles, as kept now. */
  readonly kept: readonly Kept[];
  /** Why some of them could not be kept. */
  readonly problem?: string;
}

/** The feeds that workspaces follow. Methods for people throw UserError. */
export interface Feeds {
  /** Finds the feed of an address, keeps its newest articles, and reads it from now on. */
  follow(
    asking: { readonly workspace: Workspace; readonly asker: { readonly id: string } },
    address: string,
    leads: boolean,
  ): Promise<Followed>;
  /** By id, address or a part of its name. What it brought stays. */
  unfollow(workspace: Workspace, name: string): Promise<FollowedFeed>;
  list(workspace: Workspace): Promise<readonly FollowedFeed[]>;
  /** Reads the feeds that are due, and tells followers through `posters` of those that are broken. Throws nothing. */
  readDue(posters: readonly Poster[]): Promise<void>;
  /** Begins no more readings, and waits a moment for those that are under way. */
  stop(): Promise<void>;
}

const mostFollowed = 50;
/** Longer than a feed and the pages of its new entries can take. */
const leaseMs = 10 * 60_000;
const mostAtOnce = 4;
/** What is not done by then is read again by the next process. */
const shutDownMs = 5_000;

export function createFeeds(parts: FeedParts): Feeds {
  const { store, now, random, log } = parts;
  let reading: Promise<void> | null = null;
  let stopping = false;

  /** Takes one feed after the other, until none is due. */
  async function readOneByOne(): Promise<void> {
    while (!stopping) {
      const at = now();
      const [feed] = await store.feeds.claim(at, leaseMs, 1);
      if (!feed) return;
      await readClaimed(parts, feed, at + leaseMs);
    }
  }

  async function tellOfBroken(posters: readonly Poster[]): Promise<void> {
    if (posters.length === 0) return;
    for (const broken of await store.feeds.takeUntold(posters.map(({ platform }) => platform))) {
      const poster = posters.find(({ platform }) => platform === broken.platform);
      const told = await poster?.tell(broken.follower, brokenFeedNotice(broken), broken.workspace);
      log.warn({ feed: broken.id, told }, 'a feed cannot be read');
    }
  }

  async function round(posters: readonly Poster[]): Promise<void> {
    try {
      await Promise.all(Array.from({ length: mostAtOnce }, readOneByOne));
      await tellOfBroken(posters);
    } catch (error) {
      log.error({ err: error }, 'feeds could not be read; it is tried again in a minute');
    }
  }

  return {
    async follow({ workspace, asker }, address, leads) {
      const followed = await store.feeds.list(workspace);
      if (followed.length >= mostFollowed)
        throw new UserError(
          `${mostFollowed} feeds are followed here already.`,
          'Let one go with /article unfollow.',
        );
      const { url, listing, fetched } = await findFeed(address, parts);
      const feed = {
        id: (await store.feeds.idAt(url)) ?? feedId(url),
        url,
        title: listing.title || new URL(url).hostname,
      };
      if (followed.some(({ id }) => id === feed.id)) return { feed, isNew: false, kept: [] };
      const { wanted } = chooseNew(listing.entries, nothingSeen, now(), mostAtFirst);
      // Where no article is current, that is for the newest one, which is brought last.
      const isFirst = (await parts.newsdesk.current(workspace)) === null;
      const { kept, failed, problem } = await bringAll(
        parts,
        feed,
        { workspace, leads: leads || isFirst },
        wanted,
      );
      const isNew = await store.feeds.follow(
        feed,
        {
          workspace,
          platform: workspace.slice(0, workspace.indexOf(':')),
          follower: asker.id,
          leads,
          followedAt: now(),
          seen: writeSeen(seenAfter(listing.entries, nothingSeen, { later: [], failed })),
        },
        now() + waitAfterReading(askedFor(listing, fetched), false, random()),
      );
      return { feed, isNew, kept, ...(problem !== undefined && { problem }) };
    },

    async unfollow(workspace, name) {
      const feed = theFeed(await store.feeds.list(workspace), name);
      await store.feeds.unfollow(workspace, feed.id);
      return feed;
    },

    list: (workspace) => store.feeds.list(workspace),

    readDue(posters) {
      reading ??= round(posters).finally(() => {
        reading = null;
      });
      return reading;
    },

    async stop() {
      stopping = true;
      if (reading) await within(shutDownMs, reading);
    },
  };
}

/** Ten small letters and digits of its address alone (51 bits). */
function feedId(url: string): string {
  const digest = createHash('sha256').update(`feed ${url}`).digest('hex');
  return BigInt(`0x${digest.slice(0, 16)}`)
    .toString(36)
    .padStart(10, '0')
    .slice(-10);
}

const shownNames = 5;

/** The one feed that a person means. Throws UserError where none or several fit. */
function theFeed<F extends KeptFeed>(feeds: readonly F[], name: string): F {
  const typed = folded(name.slice(0, 2_000)).trim();
  const exact = feeds.filter(({ id, url }) => id === typed || folded(url) === typed);
  const words = typed.split(/\s+/).filter(Boolean);
  const fitting = feeds.filter(({ title, url }) =>
    words.every((word) => folded(`${title} ${url}`).includes(word)),
  );
  const found = exact.length > 0 ? exact : fitting;
  const [only] = found;
  if (only && found.length === 1) return only;
  if (feeds.length === 0)
    throw new UserError('No feed is followed here.', 'Follow one with /article follow.');
  throw new UserError(
    only
      ? `“${name.slice(0, 80)}” fits ${found.length} feeds.`
      : `No feed that is followed here is called “${name.slice(0, 80)}”.`,
    `Type more of its name: ${(only ? found : feeds)
      .slice(0, shownNames)
      .map(({ title }) => `“${title}”`)
      .join(', ')}; or see /article feeds.`,
  );
}
