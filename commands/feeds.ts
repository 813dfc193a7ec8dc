import { alreadyFollowedReply, feedListReply, followedReply, unfollowedReply } from '../src/answers/feeds.ts';
import { folded } from '../src/chat/folded.ts';
import { meantLink } from '../src/chat/link.ts';
import { command } from './services.ts';

const writing = { right: 'editor', writes: true, audience: 'asker' } as const;

export const follow = command({
  name: 'follow',
  description: 'Keep the articles of a feed or site as they appear',
  options: {
    url: {
      kind: 'link',
      required: true,
      description: 'The address of a feed (RSS, Atom, JSON), or a page of the site',
    },
    current: {
      kind: 'flag',
      description: 'Make its newest article the current one each time; without it, that stays as it is',
    },
  },
  ...writing,
  slow: true,
  run: async (invocation, { feeds }) => {
    const { url, current: leads = false } = invocation.values;
    const { feed, isNew, kept, problem } = await feeds.follow(invocation, meantLink(url) ?? url, leads);
    return isNew ? followedReply(feed, kept, { leads, problem }) : alreadyFollowedReply(feed);
  },
});

export const unfollow = command({
  name: 'unfollow',
  description: 'Let a feed go; what it brought stays',
  options: {
    feed: { kind: 'feed', required: true, description: 'Which feed: a part of its name, or its address' },
  },
  ...writing,
  slow: false,
  run: async ({ workspace, values }, { feeds }) =>
    unfollowedReply(await feeds.unfollow(workspace, values.feed)),
  suggest: async (_option, typed, { workspace }, { feeds }) =>
    (await feeds.list(workspace))
      .filter(({ title, url, id }) => folded(`${title} ${url} ${id}`).includes(folded(typed.trim())))
      .map(({ id, title }) => ({ value: id, label: title })),
});

export const feeds = command({
  name: 'feeds',
  description: 'The feeds that are followed here',
  options: {},
  right: 'reader',
  writes: false,
  audience: 'asker',
  slow: false,
  run: async ({ workspace, asker }, services) => {
    const zone = asker.zone ?? (await services.schedules.zone(workspace)) ?? 'UTC';
    return feedListReply(await services.feeds.list(workspace), zone);
  },
});
