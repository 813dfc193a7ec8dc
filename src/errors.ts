/**
 * Something the person can mend. `message` says what happened, `mend` what to do; both are shown as they stand.
 * Everything else that is thrown is logged under an id, and the person gets the id.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly mend: string | undefined;
  constructor(message: string, mend?: string, options?: ErrorOptions) {
    super(message, options);
    this.mend = mend;
  }
}
