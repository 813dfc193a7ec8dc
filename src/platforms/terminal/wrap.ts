import stringWidth from 'string-width';

/** Words with one look. */
export interface Piece {
  readonly text: string;
  readonly look: (words: string) => string;
}

/** A word that is not broken: pieces that stand without a space between them. */
interface Word {
  pieces: Piece[];
  width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks pieces into lines of at most `width` columns, at spaces; a word that is longer than a line is broken between
 * graphemes. Nothing is left out but the spaces at the breaks; `\n` breaks a line. Always gives at least one line.
 */
export function wrap(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of words(pieces)) {
    if (word === '\n') {
      flush();
      continue;
    }
    for (const part of word.width <= width ? [word] : broken(word, width)) {
      if (used > 0 && used + 1 + part.width > width) flush();
      if (used > 0) {
        line += ' ';
        used += 1;
      }
      line += part.pieces.map((piece) => piece.look(piece.text)).join('');
      used += part.width;
    }
  }
  flush();
  return lines;
}

function* words(pieces: readonly Piece[]): Generator<Word | '\n'> {
  let word: Word = { pieces: [], width: 0 };
  for (const { text, look } of pieces) {
    for (const part of text.split(/([^\S\u00a0]+)/)) {
      if (part === '') continue;
      if (/^[^\S\u00a0]/.test(part)) {
        if (word.pieces.length > 0) yield word;
        word = { pieces: [], width: 0 };
        for (const mark of part) if (mark === '\n') yield '\n';
      } else {
        word.pieces.push({ text: part, look });
        word.width += stringWidth(part);
      }
    }
  }
  if (word.pieces.length > 0) yield word;
}

function* broken(word: Word, width: number): Generator<Word> {
  let part: Word = { pieces: [], width: 0 };
  for (const { text, look } of word.pieces) {
    for (const { segment } of graphemes.segment(text)) {
      const columns = stringWidth(segment);
      if (part.width > 0 && part.width + columns > width) {
        yield part;
        part = { pieces: [], width: 0 };
      }
      const last = part.pieces.at(-1);
      if (last?.look === look) part.pieces[part.pieces.length - 1] = { text: last.text + segment, look };
      else part.pieces.push({ text: segment, look });
      part.width += columns;
    }
  }
  if (part.width > 0) yield part;
}
