import type { Reading, ReadPage } from '../article/reading.ts';
import type { ReadArticle, Source } from '../article/source.ts';
import { UserError } from '../errors.ts';

export interface StartParts {
  readonly reading: Reading;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  readonly log: { warn(about: object, message: string): void };
}

/** A page that was read is believed for so long, and one that could not be had is not asked again. */
const believedMs = { read: 60 * 60_000, failed: 60_000 };

/**
 * The article that every workspace starts with: read now, or, where it is a link, read now and again for workspaces that
 * are met later. Throws a UserError where a file will not do; a page that cannot be had now is a line in the log.
 */
export async function startArticle(
  source: Source,
  { reading, now, log }: StartParts,
): Promise<ReadArticle | (() => Promise<ReadPage>)> {
  if (source.kind !== 'link') return reading.read(source, {});
  let read: ReadPage | null = null;
  let last: { readonly at: number; readonly error?: unknown } | null = null;
  const page = async (): Promise<ReadPage> => {
    const isFresh = last !== null && now() - last.at < (last.error ? believedMs.failed : believedMs.read);
    if (!isFresh) {
      try {
        read = (await reading.page(source.url, {}, read?.version)) ?? read;
        last = { at: now() };
      } catch (error) {
        last = { at: now(), error };
      }
    }
    if (read) return read;
    throw last?.error ?? new UserError('The site gave no page.');
  };
  await page().catch((error: unknown) => {
    const why = error instanceof UserError ? error.message : String(error);
    log.warn({ why }, 'the start article could not be read: who is new gets it once it can be');
  });
  return page;
}
