import { z } from 'zod';
import type { Given, Source } from '../article/source.ts';
import { UserError } from '../errors.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().optional(),
  published: z.string().optional(),
  asIs: z.boolean().optional(),
});

/** One line of JSON Lines input, as a source to read. `id` is given back as it came; null where there is none. */
export type ArticleLine =
  | { readonly id: string | number; readonly source: Source; readonly given: Given }
  | { readonly id: string | number | null; readonly error: string };

/** Parses one line `{id, text, title?, published?, asIs?}`; what is wrong with it comes back as `error`. */
export function parseArticleLine(json: string): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { id: null, error: 'This line is not JSON.' };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return { id: idOf(value), error: z.prettifyError(parsed.error) };
  const { id, text, title, published, asIs } = parsed.data;
  try {
    return {
      id,
      source: { kind: 'text', text },
      given: {
        ...(title && { title }),
        ...(published && { published: publicationDay(published) }),
        ...(asIs && { asIs }),
      },
    };
  } catch (error) {
    if (error instanceof UserError) return { id, error: error.message };
    throw error;
  }
}

const idOf = (value: unknown): string | number | null => {
  const parsed = line.pick({ id: true }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
};

/**
 * A date of publication as it is given on a command line or in JSON: `2025-11-19`, or an instant whose day counts.
 * Throws a UserError where it is no day of the calendar.
 */
export function publicationDay(given: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(given.trim())?.[1];
  const exists = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  if (!exists) throw new UserError(`“${given}” is not a date of publication.`, 'Give it like 2025-11-19.');
  return day;
}
