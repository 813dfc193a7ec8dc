/**
 * A Reply: what a command answers, as a tree of plain words. It holds no markup of any platform; a renderer is a pure
 * function `Reply → pages` that escapes every string, obeys every limit of its platform and never cuts text.
 */

/** A run of words with a look. Escaped by every renderer, as every string here is. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code';
  /** An http(s) address that the words lead to. */
  readonly link?: string;
}

/** An instant, shown in each reader's own time zone where the platform can, else in `zone`. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** IANA name, for platforms that cannot know the reader's. */
  readonly zone: string;
  readonly show: 'date-time' | 'date' | 'relative';
}

/** A person or channel of the platform, by its id: shown as the platform shows it, never notified. */
export interface Reference {
  readonly refer: 'person' | 'channel';
  readonly id: string;
}

export type Inline = string | Run | Moment | Reference;

/** Words of a block: a plain string, or pieces that follow each other without a space of their own. */
export type Words = string | readonly Inline[];

/** One event of a timeline: the date in a reader's words, the event, and where it stands. */
export interface DatedEntry {
  /** The date as a reader reads it: `18 Nov 2025`, `about 1850`, `16 April, year not known`. */
  readonly date: string;
  readonly event: Words;
  /** Smaller words below: the printed date, who said so, `planned`. */
  readonly detail?: Words;
  /** Paragraph of the article, counted from 1: shown as `¶ 7`. */
  readonly place?: number;
}

export interface ListItem {
  readonly words: Words;
  readonly detail?: Words;
  /** One button at the item, where the platform has room for it beside the item; else it goes below. */
  readonly action?: Action;
}

export type Block =
  | { readonly kind: 'text'; readonly words: Words; readonly place?: number }
  | { readonly kind: 'heading'; readonly words: Words }
  | {
      readonly kind: 'quote';
      /** The quoted words without outer marks: the renderer sets them as its platform sets quotations. */
      readonly text: string;
      readonly speaker: Words;
      /** Role, when it was said, why this speaker. */
      readonly detail?: Words;
      readonly place?: number;
    }
  | { readonly kind: 'dated'; readonly entries: readonly DatedEntry[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly numbered?: boolean }
  /** What follows begins a new page where the platform has pages; elsewhere it is just what follows. */
  | { readonly kind: 'break' }
  /** Small print. */
  | { readonly kind: 'note'; readonly words: Words }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string };

/** A call of a command, kept whole in a button's id. `command` is the path: `quotes`, `article add`. */
export interface Call {
  readonly command: string;
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Page of the answer, counted from 1; 1 when absent. */
  readonly page?: number;
}

/** A button. `replace`: the answer takes this message's place; `anew`: it comes as a message of its own. */
export interface Action {
  readonly label: string;
  readonly call: Call;
  readonly answer: 'replace' | 'anew';
  readonly look?: 'primary' | 'danger';
  /** What a person types for the same, where there are no buttons; without it, the call as it is typed. */
  readonly typed?: string;
  /** The button of what is shown already: drawn as pressed, or not at all. */
  readonly current?: boolean;
}

/** A field of a form that asks for what a command was not given; its name is the command's option. */
export interface Field {
  readonly option: string;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly value?: string;
}

/** A form: a modal in Discord and Slack, questions in a terminal. Filling it in makes the call with the fields added. */
export interface Form {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly call: Call;
  readonly submit: string;
}

export interface Reply {
  /** The first thing seen; also the notification text. */
  readonly title: string;
  /** Where the title leads (an article's own address). */
  readonly link?: string;
  /** The newspaper's own paragraph under the headline. */
  readonly standfirst?: string;
  readonly blocks: readonly Block[];
  /** Buttons, in order. */
  readonly actions?: readonly Action[];
  /** Shown instead of everything else where the platform can; else `blocks` say what to type. */
  readonly form?: Form;
  /** The last line: publisher, date of publication or that it is not known, `every line is from the article`. */
  readonly source?: Words;
  /** What page and share buttons give for an option in the place of what was typed: the id of an article for its link. */
  readonly ids?: Readonly<Record<string, string>>;
  /** `news` (default), `done` (something was changed), `problem` (something to mend). */
  readonly tone?: 'news' | 'done' | 'problem';
}
