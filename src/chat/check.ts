/** One thing that `doctor` looked at. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** What was found, in plain words; never a token. */
  readonly found: string;
  /** What to do where it is not right. */
  readonly mend?: string;
}
