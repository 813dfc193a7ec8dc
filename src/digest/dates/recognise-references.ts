import type { Found } from './form.ts';
import { isCapital, isHyphen, type Scan, wordAt } from './scan.ts';

/** Words that point at the present, the past or the future at large: no date, and no entry of a timeline. */
export const references: ReadonlySet<string> = new Set(
  'now currently presently recently recent soon future past current coming these'.split(' '),
);

const unitsOfTime = /^(?:years|months|quarters|weeks|days|times|decades)$/;

/** "In the past 20 months" is a duration. */
const isCounting = (scan: Scan, at: number) =>
  scan.tokens[at]?.kind === 'number' ||
  /^(?:few|several|two|three|four|five|six|seven|eight|nine|ten|couple|year|month|week|decade|day|half|century)$/.test(
    wordAt(scan, at),
  ) ||
  unitsOfTime.test(wordAt(scan, at));

/** `now`, `these days`, `in the past`, `in the near future`, `recently`, `soon`. */
export function dateAtNow(scan: Scan, index: number): Found | null {
  const word = wordAt(scan, index);
  const before = wordAt(scan, index - 1);
  const after = wordAt(scan, index + 1);
  const refer = (to: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', from = index): Found => ({
    from,
    to: index + 1,
    form: { kind: 'reference', to },
  });
  switch (word) {
    case 'now':
      return before === 'from' || before === 'until'
        ? null
        : refer('PRESENT_REF', before === 'right' ? index - 1 : index);
    case 'currently':
    case 'presently':
    case 'current':
      return before === 'then' || (isHyphen(before) && wordAt(scan, index - 2) === 'then')
        ? null
        : refer('PRESENT_REF');
    case 'recently':
      // "Most recently last October": the date that follows says when.
      if (before === 'most' && /^(?:in|on|last|this|at)$/.test(after)) return null;
      return refer('PAST_REF', before === 'more' ? index - 1 : index);
    case 'recent':
      if (after === 'years') return { ...refer('PAST_REF'), to: index + 2 };
      return unitsOfTime.test(after) ? null : refer('PAST_REF');
    case 'coming':
      return unitsOfTime.test(after) && after !== 'weeks' ? { ...refer('FUTURE_REF'), to: index + 2 } : null;
    case 'these':
      return after === 'days' ? { ...refer('PRESENT_REF'), to: index + 2 } : null;
    case 'soon':
      return before === 'as' || before === 'too' || after === 'after' ? null : refer('FUTURE_REF');
    case 'past':
      return before === 'the' && wordAt(scan, index - 2) === 'in' && !isCounting(scan, index + 1)
        ? refer('PAST_REF', index - 1)
        : null;
    default:
      return theFuture(scan, index);
  }
}

/** "In the near future", "worried about the future", "future losses"; "the future of the harbour" is a thing. */
function theFuture(scan: Scan, index: number): Found | null {
  const near = wordAt(scan, index - 1) === 'near' ? index - 1 : index;
  const reference = { kind: 'reference', to: 'FUTURE_REF' } as const;
  if (wordAt(scan, near - 1) === 'the') {
    const asked = /^(?:in|into|for|about|of|to|at)$/.test(wordAt(scan, near - 2));
    return asked && wordAt(scan, index + 1) !== 'of'
      ? { from: near - 1, to: index + 1, form: reference }
      : null;
  }
  const noun = scan.tokens[index + 1];
  const isAttribute = noun?.kind === 'word' && index + 1 < scan.to && !isCapital(scan, index + 1);
  if (!isAttribute || afterFuture.test(noun.word)) return null;
  return { from: index, to: unitsOfTime.test(noun.word) ? index + 2 : index + 1, form: reference };
}

/** After "future" the noun: what does not belong to it. */
const afterFuture =
  /^(?:and|or|but|of|in|on|at|for|to|with|by|from|as|that|which|who|when|if|is|was|are|were|has|have|had|will|would|could|can|may|might|should|looks|remains|lies|depends|seems)$/;
