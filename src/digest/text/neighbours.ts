import type { Token } from './token.ts';

/** What may end a sentence. */
export const endMarks: ReadonlySet<string> = new Set(['.', '!', '?', '…', '‽']);
const closers: ReadonlySet<string> = new Set(['"', '”', "'", '’', '»', ')', ']', '}']);
const openers: ReadonlySet<string> = new Set('"“„\'‘`«([{¿¡—–-$£€#@*….');
/** What opens an item of a list. */
export const bullets: ReadonlySet<string> = new Set(['•', '●', '▪', '■', '◆', '►']);

/** What may follow a quoted question's verb: a mark, or the word that begins an adverbial. Empty: the paragraph's end. */
const clauseEnds: ReadonlySet<string> = new Set([
  '',
  ...'. , ; : in on at during after when as to before'.split(' '),
]);
/** How many marks are looked through for the word that opens the next sentence: bounds the work at each stop. */
const openingMarks = 4;
/** The tokens around a place, asked by number; numbers outside the paragraph are empty. */
export class Neighbours {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly from: number;

  constructor(text: string, tokens: readonly Token[], from: number) {
    this.text = text;
    this.tokens = tokens;
    this.from = from;
  }

  private token(i: number): Token | undefined {
    return i < this.from ? undefined : this.tokens[i];
  }

  word(i: number): string {
    return this.token(i)?.word ?? '';
  }

  isWord(i: number): boolean {
    return this.token(i)?.kind === 'word';
  }

  isNumber(i: number): boolean {
    return this.token(i)?.kind === 'number';
  }

  isMark(i: number): boolean {
    return this.token(i)?.kind === 'mark';
  }

  isEndMark(i: number): boolean {
    const token = this.token(i);
    return token !== undefined && endMarks.has(token.word) && (!this.spaced(i) || this.standsAlone(i));
  }

  /** Whether space (or the paragraph's edge) comes before the token. */
  spaced(i: number): boolean {
    return this.token(i - 1)?.end !== this.token(i)?.start;
  }

  glued(i: number): boolean {
    return !this.spaced(i);
  }

  private standsAlone(i: number): boolean {
    return this.spaced(i) && (this.spaced(i + 1) || endMarks.has(this.word(i + 1)));
  }

  /**
   * Whether the token closes what the sentence opened: right behind it, or, in text with space around its marks,
   * alone. A lone straight quotation mark closes only where one is open.
   */
  closes(i: number, quoteOpen: boolean): boolean {
    const word = this.word(i);
    if (!closers.has(word)) return false;
    if (!this.spaced(i)) return true;
    if (word === '"') return this.spaced(i + 1) && quoteOpen;
    if (word === "'") return this.word(i + 1) === "'" && !this.spaced(i + 1) && this.spaced(i + 2);
    return word !== '’' || this.spaced(i + 1);
  }

  capital(i: number): boolean {
    const token = this.token(i);
    if (token?.kind !== 'word') return false;
    const code = this.text.charCodeAt(token.start);
    if (code < 128) return code < 97;
    return /^\p{Lu}/u.test(this.text.slice(token.start, token.start + 2));
  }

  /** `iPhone`, `eBay`: a capital as the second letter. */
  innerCapital(i: number): boolean {
    const token = this.token(i);
    return token?.kind === 'word' && /^\p{Ll}\p{Lu}/u.test(this.text.slice(token.start, token.start + 4));
  }

  /** Whether another letter and its stop are glued to the front: the `S` of `U.S`. */
  dottedBefore(i: number): boolean {
    return (
      this.word(i).length === 1 &&
      this.word(i - 1) === '.' &&
      this.glued(i) &&
      this.glued(i - 1) &&
      this.isWord(i - 2) &&
      this.word(i - 2).length <= 2
    );
  }

  /** Where the word that opens what follows stands, its opening marks passed over. */
  opening(i: number): number {
    let word = i;
    while (word < i + openingMarks && openers.has(this.word(word))) word++;
    return word;
  }

  clauseEnds(i: number): boolean {
    return clauseEnds.has(this.word(i));
  }
}
