import { once } from 'node:events';
import type { Interface, Key } from 'node:readline';

/** Asks the terminal to mark what is pasted: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Bracketed-Paste-Mode */
const markPastes = '\u001b[?2004h';
const unmarkPastes = '\u001b[?2004l';

/**
 * The lines of a prompt or a pipe, each in its turn. What is pasted at a terminal (`keyboard`, null for a pipe) is one line, its line
 * breaks kept, so that an article can be pasted after a command.
 */
export async function* pastedLines(
  prompt: Interface,
  keyboard: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } | null,
): AsyncGenerator<string, undefined> {
  const waiting: string[] = [];
  let pasting = false;
  let pasted = '';
  let closed = false;
  const onKey = (_: string | undefined, key: Key) => {
    if (key.name === 'paste-start') pasting = true;
    if (key.name === 'paste-end') pasting = false;
  };
  prompt.on('line', (line) => {
    if (pasting) {
      pasted += `${line}\n`;
      return;
    }
    waiting.push(pasted + line);
    pasted = '';
    prompt.emit('waiting');
  });
  prompt.once('close', () => {
    closed = true;
    prompt.emit('waiting');
  });
  if (keyboard) {
    keyboard.input.on('keypress', onKey);
    keyboard.output.write(markPastes);
  }
  try {
    for (;;) {
      const line = waiting.shift();
      if (line !== undefined) yield line;
      else if (closed) return undefined;
      else await once(prompt, 'waiting');
    }
  } finally {
    if (keyboard) {
      keyboard.input.off('keypress', onKey);
      keyboard.output.write(unmarkPastes);
    }
  }
}
