/**
 * The nouns that all rooms speak of. Offsets are UTF-16 code units into `Article.text`, `end` exclusive.
 * Everything here is plain readonly data that survives JSON.
 */

/** A stretch of `Article.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A calendar value in EDTF (ISO 8601-2): `2025-04-16`, `2025-02`, `1850~`, `XXXX-04-16`, `2025-01/2025-03`. */
export type Edtf = string;

/** The pronoun at this span is shown as `[name]`; undoing it gives back the article's own words. */
export interface Repair extends Span {
  readonly name: string;
}

/** An article as it is kept: clean text, and what its page said about it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** The newspaper's own paragraph under the headline. Not part of `text`. */
  readonly standfirst?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** What a retold sample is based on: `EL PAÍS, 19 November 2025`. */
  readonly basedOn?: string;
  readonly url?: string;
  /** The day of publication; absent where the page does not say it (it is never guessed from the clock). */
  readonly published?: Edtf;
  /** BCP 47: `en`. */
  readonly language: string;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** What the bot understood of one article. `engine` is the version that made it; a digest of another is rebuilt. */
export interface Digest {
  readonly article: string;
  readonly engine: string;
  readonly summary: Readonly<Record<SummaryLength, readonly SummarySentence[]>>;
  readonly quotes: readonly Quote[];
  readonly dates: readonly DateExpression[];
  readonly timeline: readonly TimelineEntry[];
  readonly people: readonly Person[];
  /** Where the date of publication that dates were resolved against came from; absent where none is known. */
  readonly anchor?: Anchor;
  readonly readingMinutes: number;
}

/** The day that relative dates count from. */
export interface Anchor {
  readonly date: Edtf;
  /** `given`: the article's own `published`. The others were found in the text or its address. */
  readonly from: 'given' | 'dateline' | 'url' | 'text' | 'weekday';
}

/** `short`: one sentence; `medium`: 40 to 70 words, about 55, the default; `long`: 90 to 120 words. */
export type SummaryLength = 'short' | 'medium' | 'long';

/** A sentence of the article, chosen for the summary. `text` is the slice with its repairs shown. */
export interface SummarySentence extends Span {
  readonly text: string;
  readonly repairs?: readonly Repair[];
}

/** Why a quote has this speaker. */
export type Because = 'named' | 'pronoun' | 'title' | 'carried' | 'unnamed';

/** Who said a quote. `name` is null where no name is to be had: then `mention` stands as printed. */
export interface Speaker {
  readonly name: string | null;
  readonly role?: string;
  readonly mention: Span;
  readonly because: Because;
}

/** A quotation without its outer marks: `text === article.text.slice(start, end)`, exactly. */
export interface Quote extends Span {
  readonly text: string;
  /** The quoted stretches, where it is split by "he said" or runs over paragraphs; one part otherwise. */
  readonly parts: readonly Span[];
  /** null: nobody is printed. */
  readonly speaker: Speaker | null;
  /** The word that attributes it, as printed: `said`, `according to`. */
  readonly cue?: string;
  /** When it was said, where the text gives it. */
  readonly when?: Edtf;
  /** How much news it carries, 0 to 1: the key quotes come first by it. */
  readonly weight: number;
}

/** A date expression as printed, whether or not it makes a timeline entry. */
export interface DateExpression extends Span {
  readonly text: string;
  readonly edtf: Edtf | null;
  /** TIMEX3 value (`1998-W19`, `1989-Q4`, `PAST_REF`), for comparison with the field. */
  readonly timex3: string | null;
}

/** One dated event. The span is the sentence that tells it. */
export interface TimelineEntry extends Span {
  readonly date?: Edtf;
  /** The words of the date as printed: `this Tuesday`. */
  readonly printed: string;
  /** The clause that says what happened: a slice of the sentence, with its repairs shown. */
  readonly event: string;
  /**
   * What the date rests on. `stated`: printed in full; `published`: resolved with the publication date;
   * `text`: resolved with another date of the text; `unresolved`: neither was to be had.
   */
  readonly from: 'stated' | 'published' | 'text' | 'unresolved';
  readonly repairs?: readonly Repair[];
  readonly saidBy?: string;
  readonly planned?: boolean;
  readonly background?: boolean;
}

/** A person (or body that speaks) of the article, under the fullest name it has there. */
export interface Person {
  readonly name: string;
  readonly also: readonly string[];
  readonly role?: string;
  readonly mentions: readonly Span[];
}

/** What an article says that it did not say before. Spans are of the article as it is now. */
export interface Changes {
  readonly title?: Replaced;
  /** The day of publication, where both are known. */
  readonly published?: Replaced;
  /** Paragraphs that are new. */
  readonly added: readonly Span[];
  /** Paragraphs with other words, where nothing below tells them. */
  readonly reworded: readonly Span[];
  /** Number of paragraphs that are not there any more. */
  readonly removed: number;
  readonly quotes: readonly QuoteChange[];
  readonly figures: readonly Correction[];
  readonly dates: readonly Correction[];
}

/** Words that were replaced by others. */
export interface Replaced {
  readonly before: string;
  readonly after: string;
}

/** A figure or date that was replaced by another. The span is the sentence that it stands in. */
export interface Correction extends Replaced, Span {}

/** A quote that has other words, another speaker, or is not there any more. */
export type QuoteChange =
  | { readonly kind: 'altered' | 'reattributed'; readonly before: Quote; readonly after: Quote }
  | { readonly kind: 'withdrawn'; readonly before: Quote };

/**
 * Whose articles: `discord:81384788765712384` (a server), `discord:@80351110224678912` (a person's direct messages
 * and user install), `slack:T024BE7LD` (a team), `terminal:local`. Nothing is ever read across two.
 */
export type Workspace = `discord:${string}` | `slack:${string}` | `terminal:${string}`;
