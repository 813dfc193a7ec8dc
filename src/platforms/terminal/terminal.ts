import { createInterface } from 'node:readline';
import type { Channel } from '../../chat/command.ts';
import type { Answer, Asked, Desk } from '../../chat/desk.ts';
import type { Poster } from '../../chat/post.ts';
import type { Form, Reply } from '../../chat/reply.ts';
import { typedLine } from '../../chat/typed-line.ts';
import type { Workspace } from '../../nouns.ts';
import { calledBy } from './called-by.ts';
import { complete } from './complete.ts';
import { colourLook, plainLook } from './look.ts';
import { interruption, pastedLines } from './paste.ts';
import { renderReply } from './render.ts';
import { wrap } from './wrap.ts';

/** The one workspace of the terminal: this machine's. */
export const terminalWorkspace: Workspace = 'terminal:local';
/** The one channel of the terminal: its screen. */
export const terminalChannel: Channel = { id: 'screen', name: 'this terminal' };

export interface TerminalParts {
  readonly desk: Desk;
  /** Standard input and output, or other streams in their place. */
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** NO_COLOR is set: words without colour. https://no-color.org */
  readonly noColour: boolean;
  /** IANA zone of the person at the keyboard. */
  readonly zone: string;
  /** Lines that are answered first, as if typed, where a person watches or a pipe asks nothing. */
  readonly opening: readonly string[];
  /** A line at the start of an interactive chat that says what can be typed. */
  readonly hint: string;
}

export interface Terminal {
  readonly poster: Poster;
  /** Ends when the person leaves or the input ends; everything asked was answered by then. */
  readonly done: Promise<void>;
}

/** Opens the terminal chat: a prompt where a person types, or answers to the lines of a pipe. */
export function startTerminal(parts: TerminalParts): Terminal {
  const { desk, input, output, noColour, zone } = parts;
  const interactive = input.isTTY === true && output.isTTY === true;
  const look = output.isTTY && !noColour ? colourLook : plainLook;
  const asker = { id: 'local', right: 'manager', zone } as const;
  let asking = 0;
  const asked = (): Asked => ({
    id: `terminal-${process.pid}-${Date.now()}-${asking++}`,
    workspace: terminalWorkspace,
    asker,
    channel: terminalChannel,
  });
  const prompt = createInterface({
    input,
    output: interactive ? output : undefined,
    terminal: interactive,
    prompt: `${look.accent('›')} `,
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: Error | null, found: [string[], string]) => void) => {
      complete(desk, line, { workspace: terminalWorkspace, asker }).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
  });
  let left = false;
  prompt.once('close', () => {
    left = true;
  });
  /** Shows that it is the person's turn; a closed prompt takes no more, though what was asked is still answered. */
  const turn = (keepCursor = false) => {
    if (interactive && !left) prompt.prompt(keepCursor);
  };
  // Whoever reads may leave first (`npm start | head`): then there is nobody to answer.
  output.on('error', () => prompt.close());
  const columns = () => output.columns ?? 80;
  const show = (reply: Reply) => {
    output.write(`${renderReply(reply, columns(), look)}\n\n`);
  };
  /** The terminal's own words: small, and never an answer. */
  const say = (words: string) => {
    output.write(`${wrap([{ text: words, look: look.faint }], columns()).join('\n')}\n\n`);
  };

  /** Answers a line; a form that comes back is filled in from the lines that follow, up to a single full stop. */
  async function answer(line: string, lines: AsyncIterator<string>): Promise<void> {
    const { reply } = await desk.typed(line, asked());
    show(reply);
    if (!reply.form) return;
    if (interactive) say('Paste it here, then a line with a single full stop; Ctrl-C gives up.');
    const text = await linesToFullStop(lines, turn);
    if (text === null || text.trim() === '') say('Nothing was added.');
    else show((await filledIn(reply.form, text)).reply);
  }

  /** Lines are the form's long field as they stand; a single one may be a link or a file as well, as the grammar reads it. */
  async function filledIn({ call, fields }: Form, text: string): Promise<Answer> {
    const long = fields.find((field) => field.long);
    if (!long || !text.trim().includes('\n')) return desk.typed(`${typedLine(call)} ${text.trim()}`, asked());
    return desk.call(call.command, { ...call.options, [long.option]: text }, asked());
  }

  async function chat(): Promise<void> {
    const lines = pastedLines(prompt, interactive ? { input, output } : null);
    const open = async () => {
      for (const line of parts.opening) await answer(line, lines);
    };
    if (interactive) {
      await open();
      say(parts.hint);
    }
    let anythingAsked = false;
    for (;;) {
      turn();
      const { value, done } = await lines.next();
      if (done || value === interruption) {
        // The prompt is still on the line; what comes after the chat begins on one of its own.
        if (interactive) output.write('\n');
        break;
      }
      const called = calledBy(value, desk.commands);
      anythingAsked ||= called.length > 0;
      if (called.some((line) => /^(quit|exit|q)$/i.test(line))) break;
      for (const line of called) await answer(line, lines);
    }
    // A pipe that asks nothing gets what a person sees first.
    if (!interactive && !anythingAsked) await open();
    prompt.close();
  }

  const showAbove = (reply: Reply, word?: string) => {
    if (interactive) output.write('\r\u001b[K');
    if (word !== undefined) say(word);
    show(reply);
    turn(true);
  };
  return { poster: terminalPoster(showAbove), done: chat() };
}

/** The lines up to a single full stop, or to the end; null where the person gives up. */
async function linesToFullStop(lines: AsyncIterator<string>, turn: () => void): Promise<string | null> {
  const text: string[] = [];
  for (;;) {
    turn();
    const { value, done } = await lines.next();
    if (done) return text.join('\n');
    if (value === interruption) return null;
    // What was pasted is one line with line breaks; the full stop may be typed right after its last one.
    text.push(...value.split('\n'));
    if (text.at(-1)?.trim() === '.') return text.slice(0, -1).join('\n');
  }
}

/** Posts above the prompt. A screen cannot be looked through: what is printed is sent. */
function terminalPoster(show: (reply: Reply, word?: string) => void): Poster {
  return {
    platform: 'terminal',
    async post(_channel, reply, deliveryId) {
      // Without a word an answer would stand there that nobody asked for.
      show(reply, 'Posted on schedule:');
      return { outcome: 'sent', messageId: deliveryId };
    },
    async find() {
      return { found: 'unreadable' };
    },
    async tell(_person, reply) {
      show(reply);
      return true;
    },
    async missingRight() {
      return null;
    },
  };
}
