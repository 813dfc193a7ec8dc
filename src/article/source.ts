import type { Article, Edtf } from '../nouns.ts';

/** Where an article comes from, as it was given. */
export type Source =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string; readonly url?: string }
  | { readonly kind: 'link'; readonly url: string };

/** A source whose bytes or words are here: everything but a link. */
export type AtHand = Exclude<Source, { kind: 'link' }> | PageAtHand;

/** A page as it came from its site. */
export interface PageAtHand {
  readonly kind: 'page';
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** `text/html`, without parameters. */
  readonly type: string;
  /** As the site's header says. */
  readonly charset?: string;
}

/** What the person said about it: goes before what the text or page says. */
export interface Given {
  readonly title?: string;
  readonly published?: Edtf;
  /** The text is the article and nothing else: no cleaning; offsets point into that very text. */
  readonly asIs?: boolean;
  /** To be read only, not digested: an article in another language is no reason to refuse. */
  readonly anyLanguage?: boolean;
}

/** An article as read from its source; the id is given where it is kept. */
export type ReadArticle = Omit<Article, 'id'>;
