/** A line of input, without its `\n`. */
export interface InputLine {
  /** Its own bytes: nobody else holds them. Of a line that is cut only the beginning. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the line was longer than what is asked for. */
  readonly cut: boolean;
}

const lineFeed = 10;

/**
 * The lines of JSON Lines input as they come, broken at `\n` alone. (`readline` will not do: it also breaks at U+2028 and
 * U+2029, which may stand inside a JSON string.) What goes beyond `most` bytes of a line is read and dropped.
 */
export async function* linesOf(
  input: AsyncIterable<string | Uint8Array>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    if (length < most) parts.push(part.subarray(0, most - length));
    length += part.length;
  };
  const line = (): InputLine => {
    const bytes = new Uint8Array(Math.min(length, most));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    const cut = length > most;
    parts = [];
    length = 0;
    return { bytes, cut };
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let at = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, at)) {
      add(bytes.subarray(at, end));
      yield line();
      at = end + 1;
    }
    add(bytes.subarray(at));
  }
  if (length > 0) yield line();
}
