import { once } from 'node:events';
import type { Interface, Key } from 'node:readline';

/** Asks the terminal to mark what is pasted: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode */
const markPastes = '\u001b[?2004h';
const unmarkPastes = '\u001b[?2004l';

/** Stands in the place of a line where Ctrl-C was pressed on an empty one. No line that is typed holds it. */
export const interruption = '\u0003';

/** The person's side of a terminal, or what stands in its place. */
export interface Keyboard {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * The lines of a prompt or a pipe, each in its turn, from now on: what is typed ahead waits. What is pasted at a terminal
 * (`keyboard`, null for a pipe) is one line, its line breaks kept, so that an article can be pasted after a command.
 * Ctrl-C gives up the line that is begun, as in a shell; on an empty one it comes as `interruption`.
 */
export function pastedLines(prompt: Interface, keyboard: Keyboard | null): AsyncGenerator<string, undefined> {
  const waiting: string[] = [];
  let pasting = false;
  let pasted = '';
  let closed = false;
  prompt.on('line', (line) => {
    if (pasting) {
      pasted += `${line}\n`;
      return;
    }
    waiting.push(pasted + line);
    pasted = '';
    prompt.emit('waiting');
  });
  prompt.on('SIGINT', () => {
    if (prompt.line === '' && pasted === '') {
      waiting.push(interruption);
      prompt.emit('waiting');
      return;
    }
    pasted = '';
    prompt.write(null, { ctrl: true, name: 'e' });
    prompt.write(null, { ctrl: true, name: 'u' });
  });
  prompt.once('close', () => {
    closed = true;
    keyboard?.output.write(unmarkPastes);
    prompt.emit('waiting');
  });
  keyboard?.input.on('keypress', (_: string | undefined, key: Key) => {
    if (key.name === 'paste-start') pasting = true;
    if (key.name === 'paste-end') pasting = false;
  });
  keyboard?.output.write(markPastes);

  async function* inTurn(): AsyncGenerator<string, undefined> {
    for (;;) {
      const line = waiting.shift();
      if (line !== undefined) yield line;
      else if (closed) return undefined;
      else await once(prompt, 'waiting');
    }
  }
  return inTurn();
}
