/**
 * Controls, and the characters that turn the direction of text: invisible, they make a line read as what it is not.
 * Joiners (U+200C, U+200D) stay: Persian and emoji are spelt with them.
 */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Whether there is anything to clean: most text of the news needs nothing. */
const unclean =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

/** `text` without control and direction characters; every kind of line end is `\n`; lone surrogates are U+FFFD. */
export function clean(text: string): string {
  if (text.isWellFormed() && !unclean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, '');
}

/** `clean`, on one line, without space around it. */
export function oneLine(text: string): string {
  return clean(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
