/** A stretch of tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
