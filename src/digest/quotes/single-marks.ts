import type { Span } from '../../nouns.ts';
import type { Quoted } from './quoted.ts';

const singlePattern = /[‘’'`‚‹›]/g;
const space = /\s/;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Words that begin with an apostrophe: it opens nothing. */
const elisions = /^(?:em|til|tis|twas|cause|n|bout|round|\d\ds?)\b/i;

/** Pairs ‘ ’ and ' ', whose closing mark is also the apostrophe. */
export function pairSingles(text: string, bounds: Span, paragraph: number): Quoted[] {
  const found: Quoted[] = [];
  let open: number | undefined;
  let weak: number | undefined;
  const close = (end: number, closed = true) => {
    if (open !== undefined && end > open + 1) {
      const outer = { start: open, end: closed ? end + 1 : end };
      found.push({ start: open + 1, end, outer, paragraph, kind: 'single', opened: true, closed });
    }
    open = undefined;
    weak = undefined;
  };
  for (const match of text.slice(bounds.start, bounds.end).matchAll(singlePattern)) {
    const at = bounds.start + match.index;
    const sign = match[0];
    const before = at > bounds.start ? (text[at - 1] ?? '') : '';
    const after = at + 1 < bounds.end ? (text[at + 1] ?? '') : '';
    if (before === "'" || after === "'") continue;
    const starts = (before === '' || /[\s([{—–"“-]/.test(before)) && /[\p{L}\p{N}“"$£€[(.…]/u.test(after);
    if (starts && sign !== '’' && !elisions.test(text.slice(at + 1, at + 8))) {
      if (weak !== undefined) close(weak);
      // ‘We won. ‘We won again.’ Each paragraph of a speech opens anew, and its line breaks are lost.
      else if (open !== undefined && startsSpeech(text, open, bounds) && startsSpeech(text, at, bounds))
        close(text.slice(open, at).trimEnd().length + open, false);
      open = at;
      weak = undefined;
      continue;
    }
    // "… ready to run, ' said X": the space before the mark is the page's.
    const detached = space.test(before) && space.test(after) && /[,.!?…]/.test(text[at - 2] ?? '');
    if (open !== undefined && detached) {
      close(at);
      continue;
    }
    if (
      open === undefined ||
      sign === '‘' ||
      before === '' ||
      space.test(before) ||
      wordCharacter.test(after)
    )
      continue;
    if (/[.,!?…]/.test(before) || after === '' || /[.,;:!?)\]—–]/.test(after) || !/s/i.test(before))
      close(at);
    else weak ??= at;
  }
  if (weak !== undefined) close(weak);
  return found;
}

/** Whether a mark stands where a sentence of speech begins, before a capital. */
const startsSpeech = (text: string, at: number, bounds: Span): boolean =>
  /\p{Lu}/u.test(text[at + 1] ?? '') &&
  (at === bounds.start || /[.?!:…]['’"”]?\s$/.test(text.slice(Math.max(bounds.start, at - 3), at)));
