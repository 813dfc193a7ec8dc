import type { Span } from '../../nouns.ts';
import { reportingVerbs } from '../language/reporting.ts';
import type { Quoted } from './quoted.ts';
import { pairSingles } from './single-marks.ts';

/** One printed mark. `lean`: what its neighbours make of it. */
interface Mark extends Span {
  readonly sign: string;
  readonly lean: 'open' | 'close' | 'either';
}

const markPattern = /="[^"]*"|''|``|["“”„‟«»＂″]/g;
const space = /\s/;
const opensBefore = /[\s([{—–\-―/:…‘'“"«¿¡]/;
const closesAfter = /[\s.,;:!?…)\]}—–\-―/’'”"»*]/;
const wordCharacter = /[\p{L}\p{N}]/u;

/** Reads the quotation marks of a text paragraph by paragraph, so that one bad mark cannot spill. Linear. */
export function readMarks(text: string, paragraphs: readonly Span[]): Quoted[] {
  const found: Quoted[] = [];
  let pending = false;
  paragraphs.forEach((span, paragraph) => {
    const doubles = pairDoubles(text, span, paragraph, pending);
    pending = doubles.at(-1)?.closed === false;
    found.push(...outermost(doubles, pairSingles(text, span, paragraph)));
  });
  return found;
}

/** Where two stretches nest, the outer one stands; where they cross, the double one does. */
function outermost(doubles: readonly Quoted[], singles: readonly Quoted[]): Quoted[] {
  if (singles.length === 0) return [...doubles];
  const all = [...doubles, ...singles].sort(
    (a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end,
  );
  const kept: Quoted[] = [];
  for (const next of all) {
    const last = kept.at(-1);
    if (!last || next.outer.start >= last.outer.end) kept.push(next);
    else if (next.kind === 'double' && last.kind === 'single' && next.outer.end > last.outer.end) {
      kept[kept.length - 1] = next;
    }
  }
  return kept;
}

function leanOf(text: string, start: number, end: number, bounds: Span): Mark['lean'] {
  const before = start > bounds.start ? (text[start - 1] ?? '') : '';
  const after = end < bounds.end ? (text[end] ?? '') : '';
  const couldOpen = (before === '' || opensBefore.test(before)) && after !== '' && !space.test(after);
  const couldClose = (after === '' || closesAfter.test(after)) && before !== '' && !space.test(before);
  if (couldOpen === couldClose) {
    if (couldOpen && wordCharacter.test(after)) return 'open';
    if (couldOpen && (after === '' || space.test(after))) return 'close';
    return 'either';
  }
  return couldOpen ? 'open' : 'close';
}

/** The marks of a paragraph, without those that a block quotation wraps around marks of its own: `"“We won,” he said."` */
function doubleMarks(text: string, bounds: Span): Mark[] {
  const marks = printedMarks(text, bounds);
  const [first, second, last] = [marks[0], marks[1], marks.at(-1)];
  const wrapped =
    first?.sign === '"' &&
    second?.sign === '“' &&
    last?.sign === '"' &&
    first.start === bounds.start &&
    first.end === second.start &&
    last.end === bounds.end;
  return wrapped ? marks.slice(1, -1) : marks;
}

function printedMarks(text: string, bounds: Span): Mark[] {
  return [...text.slice(bounds.start, bounds.end).matchAll(markPattern)].flatMap((match) => {
    const sign = match[0];
    const start = bounds.start + match.index;
    // <a href="…">: left over from a page, no speech.
    if (sign.startsWith('=')) return [];
    const end = start + sign.length;
    const lean = leanOf(text, start, end, bounds);
    const before = text[start - 1] ?? '';
    // 6" and 5'10" are inches, unless the mark closes what is open; the pairing decides by `either`.
    if (sign === '"' && /\d/.test(before) && lean === 'close')
      return { sign, start, end, lean: 'close' as const };
    if (sign === '„' || sign === '‟' || sign === '``') return { sign, start, end, lean: 'open' as const };
    if (sign === '“') {
      const closing = lean === 'close' && wordCharacter.test(text[end] ?? '') === false;
      return { sign, start, end, lean: closing ? ('either' as const) : ('open' as const) };
    }
    if (sign === '”')
      return { sign, start, end, lean: lean === 'open' ? ('either' as const) : ('close' as const) };
    if (sign === '«' || sign === '»') return { sign, start, end, lean: 'either' as const };
    return { sign, start, end, lean };
  });
}

/** Pairs the double marks of a paragraph. `pending`: the paragraph before ended inside a quotation. */
function pairDoubles(text: string, bounds: Span, paragraph: number, pending: boolean): Quoted[] {
  const marks = doubleMarks(text, bounds);
  const found: Quoted[] = [];
  let open: Mark | undefined;
  let depth = 0;
  let openersAhead = marks.filter((mark) => mark.lean === 'open').length;
  let closersAhead = marks.filter((mark) => mark.lean === 'close').length;
  const add = (start: number, end: number, from: number, to: number, opened: boolean, closed: boolean) => {
    if (end > start) {
      found.push({ start, end, outer: { start: from, end: to }, paragraph, kind: 'double', opened, closed });
    }
  };
  for (const mark of marks) {
    if (mark.lean === 'open') openersAhead -= 1;
    if (mark.lean === 'close') closersAhead -= 1;
    if (!open) {
      if (mark.lean === 'close') {
        const first = found.length === 0;
        if (first && ((pending && !isSignature(text, bounds, mark)) || opensLost(text, bounds, mark))) {
          add(bounds.start, mark.start, bounds.start, mark.end, false, true);
        }
        continue;
      }
      open = mark;
      depth = 0;
      continue;
    }
    if (mark.lean === 'open') {
      // One more opener than closers ahead: a quotation inside the quotation. Otherwise the first was never closed.
      if (closersAhead > openersAhead + 1) {
        depth += 1;
        continue;
      }
      const words = text.slice(open.end, mark.start);
      const said = attributionIn(words.slice(0, words.search(/[.?!]\s/) + 1 || words.length));
      const end = said === undefined ? sentenceEndBefore(text, open.end, mark.start) : open.end + said;
      if (end > open.end) add(open.end, end, open.start, end, true, false);
      open = mark;
      depth = 0;
      continue;
    }
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    add(open.end, mark.start, open.start, mark.end, true, true);
    open = undefined;
  }
  if (open) {
    const said = attributionIn(text.slice(open.end, bounds.end));
    const end = said === undefined ? bounds.end : open.end + said;
    add(open.end, end, open.start, end, true, said !== undefined);
  }
  return found;
}

const attribution =
  /[,.?!] (?:(?:he|she|they|\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20})?) (\p{Ll}{3,14})|(\p{Ll}{3,14}) (?:\p{Lu}|the |a ))/gu;

/** Where an attribution starts in words whose closing mark is lost: `“Go home, he shouted.` Offset after its comma. */
function attributionIn(words: string): number | undefined {
  for (const match of words.matchAll(attribution)) {
    const verb = reportingVerbs.get(match[1] ?? match[2] ?? '');
    if (verb?.strength === 2 && verb.form === 'past') return match.index + 1;
  }
  return undefined;
}

/** Whether a paragraph that shows a closing mark first began as a quotation: `We won,” he said.` */
function opensLost(text: string, bounds: Span, mark: Mark): boolean {
  return /[,.?!]/.test(text[mark.start - 1] ?? '') && mark.start - bounds.start > 20;
}

/** Whether a last line between the marks of a pull quote only signs it: `“We won.⏎Ines Marlow, harbour master.”` */
const isSignature = (text: string, bounds: Span, mark: Mark): boolean =>
  bounds.end - mark.end <= 1 &&
  mark.start - bounds.start < longestSignature &&
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, [^,.;:?!][^;:?!]*$/u.test(
    text.slice(bounds.start, mark.start),
  );

const longestSignature = 120;

/** The end of the last full sentence between two offsets; `from` where there is none. */
function sentenceEndBefore(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    if (/[.?!]/.test(text[at] ?? '')) return at + 1;
  }
  return from;
}
