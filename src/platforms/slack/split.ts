import type { Inline, Words } from '../../chat/reply.ts';
import { tidyWords } from './words.ts';

/** What a piece costs beside its text: type, style, id or format of the JSON that it becomes. */
const overhead = 130;

/** How long a character becomes, as escaped text or as JSON, whichever is more. */
function weightOf(character: string): number {
  if (character === '&') return 5;
  if (character === '<' || character === '>') return 4;
  return character === '"' || character === '\\' || character === '\n' ? 2 : character.length;
}

/** The room that words take in a message, at most: of its JSON and of its `text`. */
export function weigh(words: Words): number {
  if (typeof words === 'string') return overhead + weighText(words);
  return words.reduce((sum, piece) => sum + weighPiece(piece), 0);
}

function weighText(text: string): number {
  let weight = 0;
  for (const character of text) weight += weightOf(character);
  return weight;
}

function weighPiece(piece: Inline): number {
  if (typeof piece === 'string') return overhead + weighText(piece);
  return 'text' in piece ? overhead + weighText(piece.text) + (piece.link?.length ?? 0) : 2 * overhead;
}

/**
 * Words in parts that each weigh at most `room`, in order; joined they are the words again, cleaned. Splits where a
 * line, else a sentence, else a word ends, and never inside a character.
 */
export function splitWords(words: Words, room: number): Inline[][] {
  const parts: Inline[][] = [[]];
  let left = room;
  for (let piece of tidyWords(words)) {
    for (;;) {
      const [head, tail] = cut(piece, left);
      if (head !== null) {
        parts.at(-1)?.push(head);
        left -= weighPiece(head);
      }
      if (tail === null) break;
      // Even an empty part has no room for what it could not cut: it stands alone.
      const isHopeless = head === null && parts.at(-1)?.length === 0;
      if (isHopeless) parts.at(-1)?.push(tail);
      parts.push([]);
      left = room;
      if (isHopeless) break;
      piece = tail;
    }
  }
  return parts.filter((part) => part.some((piece) => typeof piece !== 'string' || piece !== ''));
}

/** The longest good beginning of a piece that weighs at most `room`, or null, and the rest, or null. */
function cut(piece: Inline, room: number): [head: Inline | null, tail: Inline | null] {
  if (typeof piece !== 'string' && !('text' in piece)) {
    return weighPiece(piece) <= room ? [piece, null] : [null, piece];
  }
  const text = typeof piece === 'string' ? piece : piece.text;
  const address = typeof piece === 'string' ? 0 : (piece.link?.length ?? 0);
  const at = cutAt(text, room - overhead - address);
  if (at === text.length && overhead + address <= room) return [piece, null];
  if (at === 0) return [null, piece];
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  return typeof piece === 'string'
    ? [head, tail]
    : [
        { ...piece, text: head },
        { ...piece, text: tail },
      ];
}

/** Where text that is too long is best cut: an offset whose beginning weighs at most `room`; 0 where none does. */
function cutAt(text: string, room: number): number {
  let end = 0;
  let weight = 0;
  for (const character of text) {
    weight += weightOf(character);
    if (weight > room) break;
    end += character.length;
  }
  if (end === text.length) return end;
  if (end === 0) return 0;
  const head = text.slice(0, end);
  for (const marks of [['\n'], ['. ', '! ', '? ', '” ', '" '], [' ']]) {
    const after = Math.max(...marks.map((mark) => head.lastIndexOf(mark) + mark.length));
    if (after > end / 2 && after > 1) return after;
  }
  return wholeCharacter(text, end);
}

/** Moves an offset back so that it does not part a letter from its accents, or the members of an emoji. */
function wholeCharacter(text: string, end: number): number {
  for (let at = end; at > Math.max(0, end - 32); at -= 1) {
    const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const joined =
      /^(?:\p{M}|\p{EMod}|[\udc00-\udfff]|\u200c|\u200d)/u.test(next) || text[at - 1] === '\u200d';
    if (!joined) return at;
  }
  return end;
}
