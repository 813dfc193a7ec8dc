/**
 * Characters that a copied text should not carry: line ends become `\n`; no-break and other odd spaces become plain
 * ones; invisible characters (zero width, soft hyphen, byte-order mark, direction overrides) and controls go;
 * lone surrogates become U+FFFD.
 */
export function cleanCharacters(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u000b\u000c\u0085]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(
      /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      '',
    );
}

/** One line of text: runs of space collapsed, no space around it. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, ' ').trim();
}
