import { z } from 'zod';
import { publicationDay } from '../article/published.ts';
import type { AtHand, Given } from '../article/source.ts';
import { UserError } from '../errors.ts';
import { notJson, wrongLine } from './wrong-line.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  html: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  published: z.string().optional(),
  asIs: z.boolean().optional(),
});

const fields = '{id, text or html, url?, title?, published?, asIs?}';

/** One line of JSON Lines input, as a source to read. `id` is given back as it came; null where there is none. */
export type ArticleLine =
  | { readonly id: string | number; readonly source: AtHand; readonly given: Given }
  | { readonly id: string | number | null; readonly error: string };

/** Parses one line `{id, text or html, url?, title?, published?, asIs?}`; what is wrong with it comes back as `error`. */
export function parseArticleLine(json: string): ArticleLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { id: null, error: notJson };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return { id: idOf(value), error: wrongLine(parsed.error, fields) };
  const { id, text, html, url, title, published, asIs } = parsed.data;
  if ((text === undefined) === (html === undefined))
    return { id, error: 'A line holds either text or html.' };
  try {
    return {
      id,
      source:
        html === undefined
          ? { kind: 'text', text: text ?? '' }
          : { kind: 'html', html, ...(url === undefined ? {} : { url }) },
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
