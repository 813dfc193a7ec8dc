import { UserError } from '../../errors.ts';
import type { ReadArticle } from '../source.ts';

/** What an article's own head may say about it. */
export type FrontMatter = Partial<
  Pick<ReadArticle, 'title' | 'standfirst' | 'byline' | 'publisher' | 'basedOn' | 'url' | 'published'>
>;

const keys: ReadonlySet<string> = new Set<keyof FrontMatter>([
  'title',
  'standfirst',
  'byline',
  'publisher',
  'basedOn',
  'url',
  'published',
]);

/** A front matter of more lines than this is text that happens to begin with a rule. */
const mostLines = 60;

/**
 * Splits off a head of `key: value` lines between two `---` lines. Keys that are not ours are passed over; a value may
 * stand in quotes. null where the text has no such head. Throws UserError for a `published` that is no date.
 */
export function frontMatterOf(text: string): { head: FrontMatter; body: string } | null {
  const lines = text.split('\n', mostLines + 2);
  if (lines[0]?.trim() !== '---') return null;
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (end < 0) return null;
  const pairs = lines.slice(1, end).map((line) => /^([A-Za-z][\w-]*):\s*(.*)$/.exec(line.trim()));
  if (pairs.some((pair, i) => pair === null && lines[i + 1]?.trim() !== '')) return null;
  const head: Record<string, string> = {};
  for (const [, key = '', value = ''] of pairs.filter((pair) => pair !== null)) {
    const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
    if (keys.has(key) && bare !== '') head[key] = key === 'published' ? calendarDay(bare) : bare;
  }
  const headLength = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { head, body: text.slice(headLength) };
}

/** `2025-11-19`, `2025-11` or `2025` as it stands. Throws UserError for anything else. */
function calendarDay(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const [, year, month = '01', day = '01'] = parts ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (parts && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)) {
    return value;
  }
  throw new UserError(
    `“published: ${value.slice(0, 40)}” in the head of the article is not a date.`,
    'Write it as 2025-11-19.',
  );
}
