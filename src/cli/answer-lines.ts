import { once } from 'node:events';
import { type InputLine, linesOf } from './lines-of.ts';

/** A line holds a page of 5 MB with room for its escapes. */
const mostBytes = 16_000_000;
/** Lines that are worked on at once, large ones alone. */
const together = { lines: 8, bytes: 2_000_000 };

/**
 * Answers JSON Lines: one line for each line of `input`, in order, as it goes; none for a blank line. `answer` gives JSON
 * and does not throw. A line of more than 16 MB is answered with `{id, error}`.
 */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  answer: (line: Uint8Array<ArrayBuffer>) => string | Promise<string>,
): Promise<void> {
  const waiting: { readonly written: Promise<void>; readonly bytes: number }[] = [];
  let held = 0;
  let last = Promise.resolve();
  const isFull = () => waiting.length >= together.lines || (waiting.length > 0 && held > together.bytes);
  const write = async (answered: Promise<string>, before: Promise<void>): Promise<void> => {
    await before;
    const drained = output.write(`${await answered}\n`);
    if (!drained) await once(output, 'drain');
  };
  for await (const line of linesOf(input, mostBytes)) {
    if (isBlank(line)) continue;
    const bytes = line.bytes.length;
    held += bytes;
    while (isFull()) {
      await waiting[0]?.written;
      held -= waiting.shift()?.bytes ?? 0;
    }
    last = write(Promise.resolve(line.cut ? tooLong(line) : answer(line.bytes)), last);
    waiting.push({ written: last, bytes });
  }
  await last;
}

const isBlank = ({ bytes, cut }: InputLine) => !cut && bytes.length < 100 && textOf(bytes).trim() === '';

/** The text of a line. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const tooLong = ({ bytes }: InputLine): string =>
  JSON.stringify({
    id: idIn(bytes),
    error: `The line is too long: more than ${mostBytes / 1e6} MB.`,
  });

/** The id of a line that is not read as JSON, where it stands first or last in it; else null. */
export function idIn(line: Uint8Array): string | number | null {
  const [head, tail] = [textOf(line.subarray(0, 2_000)), textOf(line.subarray(-2_000))];
  const found =
    /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,1000}"|-?\d{1,15})\s*[,}]/.exec(head)?.[1] ??
    /,\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,1000}"|-?\d{1,15})\s*\}\s*$/.exec(tail)?.[1];
  if (found === undefined) return null;
  try {
    const id: unknown = JSON.parse(found);
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}
