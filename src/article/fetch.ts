import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { UserError } from '../errors.ts';
import { addressOf, isPublic } from './address.ts';
import { mostBytes } from './decode.ts';
import type { PageAtHand } from './source.ts';
import { takeTurns } from './turns.ts';

/** A page or feed as it came, and which version of it that is. */
export interface FetchedPage extends PageAtHand {
  readonly version: PageVersion;
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

/** The site answers, but not with what was asked for. */
export class SiteRefusal extends UserError {
  /** The HTTP status. */
  readonly status: number;
  /** When the site wants to be asked again (`Retry-After`), in milliseconds from now; 0 where it does not say. */
  readonly retryAfterMs: number;
  constructor(message: string, mend: string, status: number, retryAfterMs: number) {
    super(message, mend);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

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
const paste = 'Paste the text of the article instead.';

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

class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
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

const insideError = () =>
  new UserError('The link leads into a private network; only public pages are read.', paste);

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
        return await pageOf(url, answer, wanted);
      }
      discard(answer.body);
      if (!URL.canParse(location, url.href))
        throw new UserError('The page leads to a broken address.', paste);
      url = checkedAddress(new URL(location, url).href, allowPrivate);
    }
    throw new UserError('The link leads from one address to the next without end.', paste);
  } catch (error) {
    throw inWords(error, signal);
  }
}

/** What is not read is broken off; that it was is no error. */
function discard(body: Readable): void {
  body.on('error', () => {}).destroy();
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
    if (statusCode !== 200) throw statusError(statusCode, headers);
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

const fileKinds: ReadonlyArray<readonly [type: RegExp, name: string]> = [
  [/^application\/pdf$/, 'a PDF'],
  [/^image\//, 'a picture'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/json$/, 'data (JSON)'],
  [/^application\/(?:rss|atom|feed)\+xml$/, 'a feed'],
];

function noPage(type: string): UserError {
  const name = fileKinds.find(([kind]) => kind.test(type))?.[1] ?? `a file (${type.slice(0, 60)})`;
  return new UserError(`The link leads to ${name}, not to a page.`, paste);
}

function freshMsOf(headers: Headers): number {
  const control = one(headers['cache-control']);
  if (control !== undefined && /\bno-(?:cache|store)\b/i.test(control)) return 0;
  const seconds = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control ?? '')?.[1];
  return seconds === undefined ? fromAnswerTo(one(headers.expires), headers) : Number(seconds) * 1000;
}

/** From the moment of the answer to another that it names, in milliseconds by the site's own clock; 0 for none, or one past. */
function fromAnswerTo(instant: string | undefined, headers: Headers): number {
  const span = Date.parse(instant ?? '') - Date.parse(one(headers.date) ?? '');
  return Number.isFinite(span) ? Math.max(0, span) : 0;
}

function statusError(status: number, headers: Headers): SiteRefusal {
  const retryAfter = one(headers['retry-after']);
  const retryAfterMs = /^\d{1,9}$/.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : fromAnswerTo(retryAfter, headers);
  const [message, mend] =
    status === 404 || status === 410
      ? ['There is no page at this link (any more).', 'Check the link, or paste the text.']
      : [401, 402, 403, 429, 451].includes(status)
        ? [`The site does not let a bot read this page (status ${status}).`, paste]
        : [`The site answers with an error (status ${status}).`, 'Try again later, or paste the text.'];
  return new SiteRefusal(message, mend, status, retryAfterMs);
}

function decompressed(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const stream =
    name === 'gzip' || name === 'x-gzip'
      ? createGunzip()
      : name === 'br'
        ? createBrotliDecompress()
        : name === 'deflate'
          ? createInflate()
          : null;
  if (!stream) throw new UserError('The site sends the page in a form that cannot be read.', paste);
  body.on('error', (error) => stream.destroy(error));
  return body.pipe(stream);
}

async function collected(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    if (size > mostBytes) {
      stream.destroy();
      throw new UserError(`The page is larger than ${mostBytes / 1e6} MB.`, paste);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function inWords(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  if (signal.aborted)
    return new UserError('The site did not answer within 10 seconds.', 'Try again later, or paste the text.');
  if (error instanceof PrivateAddressError) return insideError();
  const code = 'code' in error ? String(error.code) : error.name;
  const message =
    code === 'ENOTFOUND' ? 'There is no site of this name.' : 'The site could not be reached, or broke off.';
  return new UserError(message, 'Check the link, try again later, or paste the text.', { cause: error });
}
