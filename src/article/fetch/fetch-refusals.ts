import { UserError } from '../../errors.ts';

/** What a person can always do instead. */
export const paste = 'Paste the text of the article instead.';

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

/** A name leads to an address inside the own network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** What is said where a link leads into the own network. */
export const insideError = () =>
  new UserError('The link leads into a private network; only public pages are read.', paste);

const fileKinds: ReadonlyArray<readonly [type: RegExp, name: string]> = [
  [/^application\/pdf$/, 'a PDF'],
  [/^image\//, 'a picture'],
  [/^video\//, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/json$/, 'data (JSON)'],
  [/^application\/(?:rss|atom|feed)\+xml$/, 'a feed'],
];

/** What is said of a link to something else than a page, by its media type. */
export function noPage(type: string): UserError {
  const name = fileKinds.find(([kind]) => kind.test(type))?.[1] ?? `a file (${type.slice(0, 60)})`;
  const mend = name === 'a feed' ? 'Follow it with /article follow.' : paste;
  return new UserError(`The link leads to ${name}, not to a page.`, mend);
}

/** What a status other than 200 means. `retryAfterMs`: when the site wants to be asked again, 0 where it does not say. */
export function statusError(status: number, retryAfterMs: number): SiteRefusal {
  const [message, mend] =
    status === 404 || status === 410
      ? ['There is no page at this link (any more).', 'Check the link, or paste the text.']
      : [401, 402, 403, 429, 451].includes(status)
        ? [`The site does not let a bot read this page (status ${status}).`, paste]
        : [`The site answers with an error (status ${status}).`, 'Try again later, or paste the text.'];
  return new SiteRefusal(message, mend, status, retryAfterMs);
}

/** Whatever kept a page from being fetched, in words; `signal` was the limit of time. */
export function inWords(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  if (signal.aborted)
    return new UserError('The site did not answer within 10 seconds.', 'Try again later, or paste the text.');
  if (error instanceof PrivateAddressError) return insideError();
  const code = 'code' in error ? String(error.code) : error.name;
  const message =
    code === 'ENOTFOUND' ? 'There is no site of this name.' : 'The site could not be reached, or broke off.';
  return new UserError(message, 'Check the link, try again later, or paste the text.', { cause: error });
}
