import type { ReportingVerb } from '../language/reporting.ts';

/** How a mention is tied to a word of saying. */
export interface Cue {
  /** `subject`: X said; `inverted`: said X; `according`: according to X; `clause`: X went on to say; `noun`: X’s reply. */
  readonly pattern: 'subject' | 'inverted' | 'according' | 'clause' | 'noun';
  /** Token of the cue word. */
  readonly at: number;
  readonly verb?: ReportingVerb;
  /** The verb has an object of its own ("declared the gangs outlaws"): it hardly brings in a quotation before it. */
  readonly transitive?: boolean;
  /** Whether something in commas, brackets or dashes stood between. */
  readonly apart: boolean;
}
