import { timelineReply } from '../src/answers/timeline.ts';
import {
  correctedDate,
  parseTypedDate,
  type TypedDate,
  typedDateExamples,
} from '../src/answers/typed-date.ts';
import { typedValue } from '../src/chat/typed-line.ts';
import { UserError } from '../src/errors.ts';
import { answerOn, articleOption, shareOption, suggestArticles } from './kept.ts';
import { command } from './services.ts';

export const timeline = command({
  name: 'timeline',
  description: 'What happened when: the dated events of the article',
  options: {
    article: articleOption,
    from: {
      kind: 'date',
      description: 'Only events from this day, month or year on; what only may lie there stands apart',
    },
    to: { kind: 'date', description: 'Only events up to this day, month or year' },
    share: shareOption,
  },
  examples: ['timeline', 'timeline from:april to:2025-09'],
  right: 'reader',
  slow: false,
  writes: false,
  audience: 'asker',
  run: async (invocation, services) => {
    const { article, from, to } = invocation.values;
    return answerOn(invocation, article, services, (kept) => {
      const day = kept.digest.anchor?.date ?? new Date(invocation.at).toISOString().slice(0, 10);
      const range = { from: daysOf('from', from, day), to: daysOf('to', to, day) };
      if (range.from && range.to && range.from.first > range.to.last) {
        throw new UserError(`“${from}” comes after “${to}”.`, 'Give the earlier date as from.');
      }
      return timelineReply(kept, range);
    });
  },
  suggest: async (option, typed, asked, services) =>
    option === 'article' ? suggestArticles(typed, asked, services) : [],
});

/** What a person means by `april`, read from the article's day. Throws a UserError with examples. */
function daysOf(name: string, typed: string | undefined, day: string): TypedDate | null {
  if (typed === undefined) return null;
  const days = parseTypedDate(typed, day);
  if (!days) throw noDate(name, typed);
  return days;
}

function noDate(name: string, typed: string): UserError {
  const wrong = `“${typed}” is no date that ${name} understands.`;
  const meant = correctedDate(typed);
  if (meant !== null) return new UserError(wrong, `Did you mean ${name}:${typedValue(meant)}?`);
  if (twoOrders.test(typed))
    return new UserError(`“${typed}” can be read in two ways.`, 'Write it like 2025-11-19 or 19 nov 2025.');
  return new UserError(wrong, `Try one like ${typedDateExamples}.`);
}

/** `4/5/2025`: day and month, or month and day. */
const twoOrders = /^(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}$/;
