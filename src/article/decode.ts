import { UserError } from '../errors.ts';

/** The largest file or page that is read, in bytes after decompression (reference: 5 MB). */
export const mostBytes = 5_000_000;

const asUtf8 = 'Save it as plain text in UTF-8, or paste the text of the article.';

/** First bytes of common files that are no text. Source: the formats' own "magic numbers". */
const kinds: ReadonlyArray<readonly [magic: string, name: string]> = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a compressed (gzip) file'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a Rich Text (RTF) document'],
];

/**
 * The text of a file or page, without byte-order mark. Tried in this order, each strictly: byte-order mark, UTF-16
 * without a mark, UTF-8, the charset of the HTTP header, of the page's `meta` or XML declaration, windows-1252. Valid
 * UTF-8 goes before the header because headers are wrong far more often than other encodings happen to be valid UTF-8.
 * Throws UserError for bytes that are empty, too many, or no text.
 */
export function decodeBytes(bytes: Uint8Array, headerCharset?: string): string {
  if (bytes.length === 0)
    throw new UserError('The file is empty.', 'Give a file with the text of an article.');
  if (bytes.length > mostBytes) {
    throw new UserError(
      `This is too large to be an article: ${megabytes(bytes.length)} MB, and the limit is ${megabytes(mostBytes)} MB.`,
      'Paste the text of the article alone.',
    );
  }
  refuseKnownKinds(bytes);
  const text = unicode(bytes) ?? declared(bytes, headerCharset) ?? strict(bytes, 'windows-1252') ?? '';
  if (looksBinary(text)) throw new UserError('This is a binary file, not text.', asUtf8);
  return text;
}

/** Rounded up, so that what is over a limit never reads like the limit itself. */
const megabytes = (n: number) => (Math.ceil(n / 1e5) / 10).toFixed(n % 1e6 === 0 ? 0 : 1);

function refuseKnownKinds(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = kinds.find(([magic]) => head.startsWith(magic));
  if (kind) throw new UserError(`This is ${kind[1]}, not text.`, asUtf8);
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null; // an unknown label, or bytes that are not in it
  }
}

function unicode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = [0, 0];
  const probe = bytes.subarray(0, 4096);
  probe.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > probe.length / 4 && even < odd / 20) return strict(bytes, 'utf-16le');
  if (even > probe.length / 4 && odd < even / 20) return strict(bytes, 'utf-16be');
  return strict(bytes, 'utf-8') ?? nearlyUtf8(bytes);
}

/** UTF-8 with a broken place here and there (cut in the middle of a letter, one foreign insert). */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let foreign = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') foreign++;
  }
  return broken * 10 <= foreign ? text.replaceAll('\ufffd', '') : null;
}

function declared(bytes: Uint8Array, headerCharset: string | undefined): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const meta = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1];
  const xml = /^\s{0,100}<\?xml\b[^>]{0,200}?encoding\s*=\s*["']\s*([\w:.-]{1,40})/i.exec(head)?.[1];
  for (const charset of [headerCharset, meta, xml]) {
    const text = charset === undefined ? null : strict(bytes, charset);
    if (text !== null) return text;
  }
  return null;
}

/** More than one control character in 200: no text, in whatever encoding. */
function looksBinary(text: string): boolean {
  const controls =
    text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f]/g)?.length ?? 0;
  return controls * 200 > text.length;
}
