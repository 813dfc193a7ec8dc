import type { Action } from '../chat/reply.ts';
import type { Told } from './told.ts';

/** The views of an article that buttons lead between. */
export type View = 'summary' | 'quotes' | 'timeline' | 'digest' | 'article';

const labels: readonly (readonly [View, string])[] = [
  ['summary', 'Summary'],
  ['quotes', 'Quotes'],
  ['timeline', 'Timeline'],
];

/** Buttons between the views of an article, in place; `shown` is the one that is seen. */
export function views({ article, current }: Told, shown: View): Action[] {
  return labels.map(([command, label]) => ({
    label,
    call: { command, options: { article: article.id } },
    answer: 'replace',
    ...(current && { typed: command }),
    ...(command === shown && { current: true }),
  }));
}
