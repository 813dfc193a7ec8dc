import { styleText } from 'node:util';

/** How words look in the terminal: each takes plain words and gives them back with their look. */
export type Look = Readonly<
  Record<'strong' | 'emphasis' | 'faint' | 'accent' | 'problem' | 'plain', (words: string) => string>
>;

const plain = (words: string) => words;

/** For pipes, files and NO_COLOR: words as they are. */
export const plainLook: Look = {
  strong: plain,
  emphasis: plain,
  faint: plain,
  accent: plain,
  problem: plain,
  plain,
};

const styled = (format: Parameters<typeof styleText>[0]) => (words: string) =>
  words === '' ? '' : styleText(format, words, { validateStream: false });

/** For terminals: the sixteen colours that a person has set up to read well, light or dark. */
export const colourLook: Look = {
  strong: styled('bold'),
  emphasis: styled('italic'),
  faint: styled('dim'),
  accent: styled('cyan'),
  problem: styled('yellow'),
  plain,
};

/** Colour on a terminal, unless NO_COLOR is set (https://no-color.org); plain words elsewhere. */
export function lookFor(output: { readonly isTTY?: boolean }, env: { readonly NO_COLOR?: string }): Look {
  return output.isTTY && !env.NO_COLOR ? colourLook : plainLook;
}
