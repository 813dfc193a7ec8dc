import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of JSON Lines input as they come, without their `\n`. (`readline` will not do: it also breaks at U+2028 and
 * U+2029, which may stand inside a JSON string.)
 */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...others] = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    rest.push(first);
    for (const next of others) {
      yield rest.join('');
      rest = [next];
    }
  }
  const last = rest.join('') + decoder.end();
  if (last !== '') yield last;
}
