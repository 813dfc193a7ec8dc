import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { UserError } from '../errors.ts';
import { addressOf, isPublic } from './address.ts';
import { collected, decompressed, discard } from './fetch/fetch-body.ts';
import {
  insideError,
  inWords,
  noPage,
  PrivateAddressError,
  paste,
  statusError,
} from './fetch/fetch-refusals.ts';
import { takeTurns } from './fetch/turns.ts';
import type { PageAtHand } from './source.ts';

/** A page or feed as it came, and which version of it that is. */
export interface FetchedPage extends PageAtHand {
  readonly version: PageVersion;
  /** Where it is for good (RFC 9110, 15.4.2 and 15.4.9), if its site says that it is not any more where it was asked for. */
  readonly movedTo?: string;
  /** How long its site says that it holds (RFC 9111, 4.2.1), in milliseconds; absent where it says nothing. */
  readonly freshMs?: number;
}

/** What a site named this version of a page (RFC 9110, 8.8), to be asked only for a newer one. */
export interface PageVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

/**
 * Fetches one page; null where the site says that it is still the `known` version. Throws UserError for whatever keeps it
 * from being read, SiteRefusal where the site answers with an error.
 */
export type FetchPage = (url: string, known?: PageVersion, kind?: Wanted) => Promise<FetchedPage | null>;

/** `feed`: a feed, or a page that may name one. */
export type Wanted = 'page' | 'feed';

/** What a fetcher is built with. */
export interface FetchSettings {
  /** Addresses inside the own network and other ports are allowed too: for an intranet, and for tests. */
  readonly allowPrivate: boolean;
  /** Resolves names; the system's resolver unless a test gives another. */
  readonly lookup?: LookupFunction;
}

const mostRedirects = 5;
const mostMilliseconds = 10_000;
const mostAtOnceToAHost = 2;
const userAgent = 'Standfirst/1.0 (news digest bot; reads the pages and feeds that people name)';
/** What is asked for, and what is taken of what comes. */
const kinds: Readonly<Record<Wanted, { readonly accept: string; readonly readable: RegExp }>> = {
  page: {
    accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
    readable: /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/,
  },
  feed: {
    accept:
      'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.8,*/*;q=0.5',
    // Feeds come under many names; what is none is told by its text.
    readable: /^(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/octet-stream)$/,
  },
};
const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/**
 * Makes a fetcher that cannot be led inside: it connects to public addresses only (checked at the moment of connecting,
 * so that a name cannot change in between), checks every redirect anew, keeps no cookies, and stops at 5 MB after
 * decompression and at 10 s in all.
 */
export function pageFetcher(settings: FetchSettings): FetchPage {
  const agent = new Agent({
    connect: {
      lookup: settings.allowPrivate
        ? (settings.lookup ?? dnsLookup)
        : publicLookup(settings.lookup ?? dnsLookup),
    },
    connections: mostAtOnceToAHost,
    maxHeaderSize: 32_768,
  });
  const inTurn = takeTurns(mostAtOnceToAHost);
  return async (url, known = {}, wanted = 'page') => {
    const first = checkedAddress(url, settings.allowPrivate);
    const signal = AbortSignal.timeout(mostMilliseconds);
    return inTurn(first.host, () => follow(first, { agent, signal, known, wanted, ...settings }));
  };
}

/** Resolves as `lookup` does, and fails when any answer is not a public address. */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, answers) => {
      const all = Array.isArray(answers) ? answers : [];
      const inside = all.find(({ address }) => !isPublic(address));
      if (error) callback(error, '', 0);
      else if (inside || !all[0]) callback(new PrivateAddressError(host), '', 0);
      else if (options.all) callback(null, all);
      else callback(null, all[0].address, all[0].family);
    });
  };
}

/** A person's or page's link as an address that may be fetched. Throws UserError otherwise. */
function checkedAddress(link: string, allowPrivate: boolean): URL {
  const url = addressOf(link);
  if (!url)
    throw new UserError(
      `“${link.slice(0, 80)}” is not a link to a web page.`,
      'Give one that begins with https://.',
    );
  if (allowPrivate) return url;
  if (url.port !== '')
    throw new UserError('The link names a port; pages are read on the usual ones only.', paste);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isPublic(host) === false) throw insideError();
  return url;
}

interface Following {
  readonly agent: Agent;
  /** Ends the whole of it, its waiting in turn included. */
  readonly signal: AbortSignal;
  readonly known: PageVersion;
  readonly wanted: Wanted;
  readonly allowPrivate: boolean;
}

async function follow(first: URL, following: Following): Promise<FetchedPage | null> {
  const { agent, signal, known, wanted, allowPrivate } = following;
  let url = first;
  let movedTo: string | undefined;
  let isForGood = true;
  try {
    for (let step = 0; step <= mostRedirects; step++) {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': userAgent,
          accept: kinds[wanted].accept,
          'accept-encoding': 'gzip, br, deflate',
          'accept-language': 'en',
          ...(known.etag && { 'if-none-match': known.etag }),
          ...(known.lastModified && { 'if-modified-since': known.lastModified }),
        },
      });
      if (answer.statusCode === 304 && (known.etag ?? known.lastModified) !== undefined) {
        discard(answer.body);
        return null;
      }
      const location = one(answer.headers.location);
      if (!redirects.has(answer.statusCode) || location === undefined) {
        const page = await pageOf(url, answer, wanted);
        return movedTo === undefined ? page : { ...page, movedTo };
      }
      discard(answer.body);
      if (!URL.canParse(location, url.href))
        throw new UserError('The page leads to a broken address.', paste);
      url = checkedAddress(new URL(location, url).href, allowPrivate);
      isForGood &&= permanent.has(answer.statusCode);
      if (isForGood) movedTo = url.href;
    }
    throw new UserError('The link leads from one address to the next without end.', paste);
  } catch (error) {
    throw inWords(error, signal);
  }
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);

interface Answer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly body: Readable;
}

async function pageOf(url: URL, { statusCode, headers, body }: Answer, wanted: Wanted): Promise<FetchedPage> {
  try {
    if (statusCode !== 200) throw statusError(statusCode, retryAfterOf(headers));
    const [type = '', ...parameters] = (one(headers['content-type']) ?? 'text/html').toLowerCase().split(';');
    if (!kinds[wanted].readable.test(type.trim())) throw noPage(type.trim());
    const bytes = await collected(decompressed(body, one(headers['content-encoding']) ?? ''));
    const charset = parameters.map((p) => /^\s*charset\s*=\s*"?([\w:.-]{1,40})/.exec(p)?.[1]).find(Boolean);
    const freshMs = freshMsOf(headers);
    return {
      kind: 'page',
      url: url.href,
      bytes,
      type: type.trim(),
      ...(charset ? { charset } : {}),
      version: versionOf(headers),
      ...(freshMs > 0 && { freshMs }),
    };
  } finally {
    discard(body);
  }
}

/** A site's words for a version go back to it as they came; longer ones than any site needs are passed over. */
function versionOf(headers: Headers): PageVersion {
  const [etag, lastModified] = [one(headers.etag), one(headers['last-modified'])];
  const isKept = (word: string | undefined) =>
    word !== undefined && word.length <= 256 && /^[\x20-\x7e]+$/.test(word);
  return {
    ...(etag !== undefined && isKept(etag) && { etag }),
    ...(lastModified !== undefined && isKept(lastModified) && { lastModified }),
  };
}

function freshMsOf(headers: Headers): number {
  const control = one(headers['cache-control']);
  if (control !== undefined && /\bno-(?:cache|store)\b/i.test(control)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control ?? '')?.[1];
  return seconds === undefined ? fromAnswerTo(one(headers.expires), headers) : Number(seconds) * 1000;
}

/** When the site wants to be asked again, in milliseconds from now; 0 where it does not say. */
function retryAfterOf(headers: Headers): number {
  const retryAfter = one(headers['retry-after']);
  return /^\d{1,9}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : fromAnswerTo(retryAfter, headers);
}

/** From the moment of the answer to another that it names, in milliseconds by the site's own clock; 0 for none, or one past. */
function fromAnswerTo(instant: string | undefined, headers: Headers): number {
  const span = Date.parse(instant ?? '') - Date.parse(one(headers.date) ?? '');
  return Number.isFinite(span) ? Math.max(0, span) : 0;
}
