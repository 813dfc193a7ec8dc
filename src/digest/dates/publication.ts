import type { Edtf } from '../../nouns.ts';

/** What is known of the day of publication besides the text. */
export interface Publication {
  readonly published?: Edtf;
  readonly url?: string;
}
