import type { ScriptValue } from './page/page-scripts.ts';

/** An element of a page, as far as it tells what its text is. `parent` is its place in `Page.elements`. */
export interface PageElement {
  readonly tag: string;
  /** Class, id and role, as written. */
  readonly names: string;
  readonly parent: number;
  readonly depth: number;
  readonly hidden: boolean;
}

/** A stretch of text between two block boundaries. */
export interface Block {
  readonly text: string;
  /** Its element's place in `Page.elements`. */
  readonly element: number;
  /** Characters that stand in links, in links to a place of the same page, and in emphasis. */
  readonly linked: number;
  readonly anchored: number;
  readonly emphasised: number;
  /** Pictures and films between the block before and this one. */
  readonly pictures: number;
}

/** An element whose name or attributes speak of a date or an author. */
export interface Mark {
  readonly tag: string;
  /** Class, id, itemprop and rel, in lower case. */
  readonly names: string;
  /** Its `datetime`, `content` or `title`. */
  readonly value: string;
  readonly href: string;
  /** Its words; blocks inside it are lines. */
  readonly text: string;
  /** How many blocks of the page come before it. */
  readonly block: number;
  readonly element: number;
}

/** A page, read once from its beginning to its end. */
export interface Page {
  readonly title: string;
  readonly language: string;
  readonly base: string;
  /** Contents of `meta`, by name, property or itemprop in lower case, in their order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link`, by rel. */
  readonly links: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly elements: readonly PageElement[];
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly scriptDays: readonly ScriptValue[];
  readonly scriptAuthors: readonly ScriptValue[];
  /** Whether the page was too deep or had too many elements, so that the rest was not read. */
  readonly cut: boolean;
}

/** So far up from a block its surroundings are looked at. */
export const mostLevels = 60;
