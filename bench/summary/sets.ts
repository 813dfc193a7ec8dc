import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { findCandidates } from '../../src/digest/summary/candidates.ts';
import { findTerms } from '../../src/digest/summary/terms.ts';
import { paragraphsOf, type Reading, readText } from '../../src/digest/text.ts';
import type { Lesson } from './fit.ts';

const folder = join(import.meta.dirname, '../../../shared/benchmarks/summary');
const line = z.looseObject({
  id: z.string(),
  title: z.string().optional(),
  text: z.string(),
  references: z.array(z.string()),
  systems: z.record(z.string(), z.array(z.string())).optional(),
});
const scorer = z.object({
  tok: z.function({ input: [z.string()], output: z.array(z.string()) }),
  scoreDoc: z.function({
    input: [z.array(z.string()), z.array(z.string())],
    output: z.looseObject({ r1f: z.number(), r2f: z.number() }),
  }),
});

export type Scorer = z.infer<typeof scorer>;

/** An article of a set: read, and as a lesson for the word model. */
export interface Example extends Lesson {
  readonly id: string;
  readonly title: string;
  readonly summaries: readonly string[];
  readonly reading: Reading;
  /** Summaries of other systems, as sentences, where the set has them. */
  readonly systems: Readonly<Record<string, readonly string[]>>;
}

/** Whether the sets are beside the project. */
export const setsAreHere = (): boolean => existsSync(join(folder, 'dev.jsonl'));

/** The scorer that lies with the sets. */
export const loadScorer = async (): Promise<Scorer> =>
  scorer.parse(await import(pathToFileURL(join(folder, 'score-summary.mjs')).href));

/** The articles of a set (`dev`, `dev-extra`, `bbc-dev`), in its order. */
export function loadSet(name: string, { tok }: Scorer): Example[] {
  return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const { id, title = '', text, references, systems = {} } = line.parse(JSON.parse(row));
      const reading = readText(text, paragraphsOf(text));
      return {
        id,
        title,
        text,
        reading,
        terms: findTerms(reading, findCandidates(reading), title),
        references: references.map((reference) => tok(reference)),
        summaries: references,
        systems,
      };
    });
}
