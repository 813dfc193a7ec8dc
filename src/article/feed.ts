import type { parseFeed } from 'feedsmith';
import { addressOf } from './address.ts';
import { oneLine } from './clean.ts';

/** One article that a feed lists. */
export interface FeedEntry {
  /** Where its page is: an http(s) address. */
  readonly link: string;
  /** The feed's own id of it. */
  readonly guid?: string;
  /** When it was published (else changed), in milliseconds since 1970, UTC; absent where the feed gives no such date. */
  readonly at?: number;
}

/** What a feed says. */
export interface Feed {
  /** Empty where it has none. */
  readonly title: string;
  /** In the feed's order. Entries without a page are left out. */
  readonly entries: readonly FeedEntry[];
  /** How often it asks to be read (`ttl`, `sy:updatePeriod`), in milliseconds. */
  readonly everyMs?: number;
}

/** More entries of one listing are not looked at. */
const mostEntries = 1_000;
const longestGuid = 2_000;
const longestTitle = 200;

type Parsed = ReturnType<typeof parseFeed<string>>;
/** An entry as its format gives it. */
interface Raw {
  readonly link: string | undefined;
  readonly guid: string | undefined;
  /** The first that is a date counts. */
  readonly dates: ReadonlyArray<string | undefined>;
}

/**
 * Reads RSS, Atom, RDF or JSON Feed from its text; `url` is the feed's address, from which relative links count. Null for
 * what is no feed, or is so broken that it cannot be read as one. Entities that a document defines by itself are never
 * expanded.
 */
export async function readFeed(text: string, url: string): Promise<Feed | null> {
  const parsed = await parse(text);
  if (!parsed) return null;
  const everyMs = everyOf(parsed);
  return {
    title: plainTitle(titleOf(parsed)),
    entries: rawEntries(parsed)
      .slice(0, mostEntries)
      .flatMap((raw) => entryOf(raw, url)),
    ...(everyMs !== undefined && { everyMs }),
  };
}

async function parse(text: string): Promise<Parsed | null> {
  // Loaded when the first feed is read: it takes a tenth of a second, and most bots that start follow none.
  const { parseFeed } = await import('feedsmith');
  try {
    return parseFeed(text, { maxItems: mostEntries });
  } catch {
    return null; // not of any format, nested too deeply, or cut off in the middle
  }
}

function titleOf({ format, feed }: Parsed): string {
  const title = format === 'atom' ? feed.title?.value : feed.title;
  return title ?? '';
}

/** Feeds put markup into titles, as it is or escaped. */
const plainTitle = (title: string) =>
  oneLine(title.slice(0, 10 * longestTitle).replace(/<[^<>]{0,1000}>/g, ' ')).slice(0, longestTitle);

function rawEntries(parsed: Parsed): readonly Raw[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ link, guid, pubDate, dc, atom }) => ({
        link:
          link ?? (guid?.isPermaLink === false ? pageIn(atom?.links) : (guid?.value ?? pageIn(atom?.links))),
        guid: guid?.value,
        dates: [pubDate, dc?.dates?.[0], atom?.published, atom?.updated],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ id, links, published, updated }) => ({
        link: pageIn(links),
        guid: id,
        dates: [published, updated],
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, rdf, dc }) => ({
        link: link ?? rdf?.about,
        guid: rdf?.about,
        dates: [dc?.dates?.[0]],
      }));
    case 'json':
      return (parsed.feed.items ?? []).map(({ id, url, external_url, date_published, date_modified }) => ({
        link: url ?? external_url,
        guid: id,
        dates: [date_published, date_modified],
      }));
  }
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The link that leads to the entry's page (RFC 4287, 4.2.7.2: a link without `rel` is `alternate`). */
function pageIn(links: readonly Link[] | undefined): string | undefined {
  const pages = (links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
  return (pages.find(({ type = 'text/html' }) => /html/.test(type)) ?? pages[0])?.href;
}

function entryOf({ link, guid, dates }: Raw, base: string): readonly FeedEntry[] {
  const typed = link?.trim() ?? '';
  const absolute = typed !== '' && URL.canParse(typed, base) ? new URL(typed, base).href : '';
  const page = addressOf(absolute);
  if (!page) return [];
  const at = dates.map((date) => (date === undefined ? Number.NaN : Date.parse(date))).find(Number.isFinite);
  return [
    {
      link: page.href,
      ...(guid && { guid: guid.slice(0, longestGuid) }),
      ...(at !== undefined && { at }),
    },
  ];
}

const minute = 60_000;
const hour = 60 * minute;
/** https://web.resource.org/rss/1.0/modules/syndication/ */
const periods: Readonly<Record<string, number>> = {
  hourly: hour,
  daily: 24 * hour,
  weekly: 7 * 24 * hour,
  monthly: 30 * 24 * hour,
  yearly: 365 * 24 * hour,
};

function everyOf({ format, feed }: Parsed): number | undefined {
  if (format === 'json' || format === 'atom') return undefined;
  const period = periods[feed.sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  const often = Math.max(1, feed.sy?.updateFrequency ?? 1);
  const asked = [
    format === 'rss' && feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl * minute : undefined,
    period === undefined ? undefined : period / often,
  ].filter((ms) => ms !== undefined && Number.isFinite(ms));
  return asked.length === 0 ? undefined : Math.max(...asked.map(Number));
}
