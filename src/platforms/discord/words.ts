import { clean } from '../../chat/clean.ts';
import type { Inline, Run, Words } from '../../chat/reply.ts';
import { escapeMarkdown, leadTo } from './escape.ts';

/** A stretch of words with the way it is set. `set` of a part must never be longer than `set` of more of it. */
interface Piece {
  readonly text: string;
  readonly set: (text: string) => string;
  /** Cannot be cut: a time, a mention. */
  readonly whole?: true;
}

/** How a place sets words: on one line (headings, small print), as a quotation, strong by default (names). */
export interface Setting {
  readonly lines: 'one' | 'many' | 'quoted';
  readonly strong?: true;
}

/**
 * Words as Discord markdown, cut into stretches of at most `room` characters (`room` ≥ 1,000) where they are longer: at a
 * space where there is one. Nothing is left out but the space at the cut. No words give no stretch.
 */
export function setWords(words: Words, setting: Setting, room: number): string[] {
  const pieces = apart(typeof words === 'string' ? [words] : words).flatMap((inline) =>
    piecesOf(inline, setting),
  );
  const stretches: string[] = [];
  let current = '';
  const close = () => {
    // Blank lines at the edges of a quotation are nothing but their marks.
    const stretch = current.replace(/^(?:\n> |\s)+/, '').replace(/(?:\n>|\s)+$/, '');
    if (stretch !== '') stretches.push(stretch);
    current = '';
  };
  for (const piece of pieces) {
    let rest = piece.text;
    while (rest !== '') {
      const left = room - current.length;
      if (piece.whole || rest.length <= left) {
        const set = piece.set(rest);
        if (set.length <= left) {
          current += set;
          break;
        }
      }
      const cut = piece.whole ? 0 : cutWithin(rest, left, piece.set, current === '');
      current += piece.set(rest.slice(0, cut));
      rest = rest.slice(cut);
      close();
      if (cut > 0) rest = rest.trimStart();
    }
  }
  close();
  return setting.lines === 'quoted' ? stretches.map((stretch) => `> ${stretch}`) : stretches;
}

/** How much of `text` can be set within `left` characters: up to a space, else (`force`) in the middle of a word. */
function cutWithin(text: string, left: number, set: Piece['set'], force: boolean): number {
  let fits = 0;
  let tooMuch = Math.min(text.length, left) + 1;
  while (tooMuch - fits > 1) {
    const middle = (fits + tooMuch) >> 1;
    if (set(text.slice(0, middle)).length <= left) fits = middle;
    else tooMuch = middle;
  }
  const space = Math.max(text.lastIndexOf(' ', fits - 1), text.lastIndexOf('\n', fits - 1));
  if (space > 0) return space;
  if (!force) return 0;
  return wholeCharacters(text, fits);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The nearest place at or before `end` that parts no letter from its marks (within reason: they may be endless). */
function wholeCharacters(text: string, end: number): number {
  const start = Math.max(0, end - 100);
  const character = characters.segment(text.slice(start, end + 100)).containing(end - start);
  if (character !== undefined && character.index > 0) return start + character.index;
  return /[\udc00-\udfff]/.test(text[end] ?? '') && end > 1 ? end - 1 : end;
}

/** Two styled runs that touch would read as one tangle of stars: the second is set plainly. */
function apart(words: readonly Inline[]): readonly Inline[] {
  return words.map((inline, index) => {
    const before = words[index - 1];
    const touch = isStyled(inline) && isStyled(before) && /\S$/.test(before.text) && /^\S/.test(inline.text);
    return touch ? { text: inline.text, ...(inline.link !== undefined && { link: inline.link }) } : inline;
  });
}

const isStyled = (inline: Inline | undefined): inline is Run =>
  typeof inline === 'object' && 'text' in inline && inline.style !== undefined;

function piecesOf(inline: Inline, setting: Setting): Piece[] {
  if (typeof inline === 'string') {
    return runPieces(setting.strong ? { text: inline, style: 'strong' } : { text: inline }, setting);
  }
  if ('text' in inline) return runPieces(inline, setting);
  if ('refer' in inline) {
    if (!/^\d{1,20}$/.test(inline.id)) return runPieces({ text: inline.id }, setting);
    return [whole(inline.refer === 'person' ? `<@${inline.id}>` : `<#${inline.id}>`)];
  }
  const look = { 'date-time': 'f', date: 'D', relative: 'R' }[inline.show];
  return [whole(`<t:${Math.floor(inline.at / 1000)}:${look}>`)];
}

const whole = (markdown: string): Piece => ({ text: ' ', set: () => markdown, whole: true });

function runPieces(run: Run, setting: Setting): Piece[] {
  const text = setting.lines === 'one' ? clean(run.text).replace(/\n+/g, ' ') : clean(run.text);
  const leading = run.link === undefined ? null : leadTo(run.link, text);
  const mark = leading !== null && 'mask' in leading ? leading.mask : escapeMarkdown;
  const piece = { text, set: (part: string) => newLines(styled(part, run.style, mark), setting) };
  return leading !== null && 'after' in leading ? [piece, whole(leading.after)] : [piece];
}

const newLines = (markdown: string, setting: Setting) =>
  setting.lines === 'quoted' ? markdown.replaceAll('\n', '\n> ') : markdown;

const stars = { strong: '**', emphasis: '*' } as const;

/** Sets a part in its style; white space stays outside the marks, where Discord wants it. */
function styled(part: string, style: Run['style'], mark: (text: string) => string): string {
  const inner = part.trim();
  if (inner === '') return part;
  const before = part.slice(0, part.length - part.trimStart().length);
  const after = part.slice(before.length + inner.length);
  // In code nothing can be escaped: words with a backtick are set plainly instead.
  if (style === 'code') return /[`\n]/.test(inner) ? mark(part) : `${before}\`${inner}\`${after}`;
  const edge = style === undefined ? '' : stars[style];
  return `${before}${edge}${mark(inner)}${edge}${after}`;
}
