import type { Span } from '../../nouns.ts';

/** A stretch between quotation marks, inside one paragraph. `start`/`end` leave the marks out. */
export interface Quoted extends Span {
  /** With its marks. */
  readonly outer: Span;
  /** From 0. */
  readonly paragraph: number;
  /** `single`: between ‘ ’ or ' '; everything else is `double`. */
  readonly kind: 'double' | 'single';
  /** Whether its opening and its closing mark are printed. */
  readonly opened: boolean;
  readonly closed: boolean;
}
