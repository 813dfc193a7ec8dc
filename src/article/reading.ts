import { UserError } from '../errors.ts';
import { addressOf, isHomePage, isSameSite } from './address.ts';
import type { FetchedPage, FetchPage, PageVersion } from './fetch.ts';
import type { AtHand, Given, ReadArticle, Source } from './source.ts';

/** The article of a page, and what it takes to read the page again. */
export interface ReadPage {
  readonly article: ReadArticle;
  /** Where it was found in the end. */
  readonly url: string;
  readonly version: PageVersion;
}

/** Reads whatever an article can come from. Every method throws UserError for what holds no article. */
export interface Reading {
  read(source: Source | AtHand, given: Given): Promise<ReadArticle>;
  /** Fetches a page and reads it; null where the site says that it is still the `known` version. */
  page(link: string, given: Given, known?: PageVersion): Promise<ReadPage | null>;
}

/** Reading with what fetches a page, and what finds the article in what is at hand. */
export function createReading(
  fetchPage: FetchPage,
  read: (source: AtHand, given: Given) => Promise<ReadArticle>,
): Reading {
  async function page(link: string, given: Given, known?: PageVersion): Promise<ReadPage | null> {
    const fetched = await fetchPage(link, known);
    if (fetched === null) return null;
    refuseOtherPlaces(link, fetched);
    return { article: await read(fetched, given), url: fetched.url, version: fetched.version };
  }
  return {
    page,
    async read(source, given) {
      if (source.kind !== 'link') return read(source, given);
      const found = await page(source.url, given);
      if (found === null) throw new UserError('The site gave no page.', 'Paste the text of the article.');
      return found.article;
    },
  };
}

const signIn = /\/(?:log-?in|sign-?in|sign-?up|register|auth(?:enticate)?|sso|paywall|subscribe)(?:[/.?]|$)/i;

/** A site that sends readers from an article to its front page or its sign-in has not shown the article. */
function refuseOtherPlaces(link: string, { url }: FetchedPage): void {
  const [asked, found] = [addressOf(link), new URL(url)];
  if (!asked || asked.href === found.href) return;
  if (signIn.test(found.pathname) && !signIn.test(asked.pathname)) {
    throw new UserError(
      'The site asks its readers to sign in before it shows this page.',
      'If you can read it, paste its text.',
    );
  }
  if (isHomePage(found) && !isHomePage(asked) && isSameSite(found, asked)) {
    throw new UserError(
      'The link leads to the front page of its site: the article is not there (any more).',
      'Check the link, or paste the text.',
    );
  }
}
