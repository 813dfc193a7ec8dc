import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/platforms/terminal/complete.ts';
import { startTerminal, terminalChannel } from '../../../src/platforms/terminal/terminal.ts';
import { harbour } from '../../answers/harbour.ts';
import { asked, openDesk } from '../../commands/desk.ts';

/** An article whose second paragraph begins as an option does. */
const fire = [
  'Fire on Mill Street',
  '',
  'Title: the bakery on Mill Street burned down on Sunday night, the fire brigade said on Monday morning.',
  '',
  'Flames were seen at about 3 a.m. by a neighbour, who called for help. The roof fell in an hour later.',
];

/** Runs the terminal over what is typed or piped and answers with all that it printed. */
async function chat(input: string, streams: object = {}): Promise<string> {
  const keys = Object.assign(new PassThrough(), streams);
  const screen = Object.assign(new PassThrough(), streams);
  let shown = '';
  screen.setEncoding('utf8').on('data', (words: string) => {
    shown += words;
  });
  const terminal = startTerminal({
    desk: await openDesk(),
    input: keys,
    output: screen,
    noColour: false,
    zone: 'Europe/Madrid',
    opening: ['digest'],
    hint: 'Type /summary.',
  });
  keys.end(input);
  await terminal.done;
  return shown;
}
const piped = (input: string) => chat(input);
const typed = (input: string) => chat(input, { isTTY: true, columns: 80 });

describe('a person at a terminal', () => {
  it('sees the digest, then what can be typed, in colour', async () => {
    const shown = await typed('/quit\r');
    expect(shown).toContain('\u001b[1m');
    const plain = stripVTControlCharacters(shown);
    expect(plain.indexOf('Key quotes')).toBeGreaterThan(plain.indexOf(harbour.title));
    expect(plain.indexOf('Type /summary.')).toBeGreaterThan(plain.indexOf('Key quotes'));
  });

  it('pastes a whole article after a command, line breaks and all', async () => {
    const paste = `\u001b[200~${fire.join('\r')}\u001b[201~`;
    const shown = stripVTControlCharacters(await typed(`/article add ${paste}\r/article list\r/quit\r`));
    expect(shown).toContain('Kept.');
    expect(shown).toContain('2 articles are kept here');
    expect(shown).not.toContain('There is no command');
  });

  it.each(['', '\r'])('pastes an article where it is asked for, then types a full stop', async (last) => {
    const paste = `\u001b[200~${fire.join('\r')}${last}\u001b[201~`;
    const enter = last === '' ? '\r' : '';
    const shown = stripVTControlCharacters(
      await typed(`/article add\r${paste}${enter}.\r/article list\r/quit\r`),
    );
    expect(shown).toContain('Paste it here');
    expect(shown).toContain('Kept.');
    expect(shown).toContain('2 articles are kept here');
  });

  it('gets every answer that was asked for before Ctrl-D', async () => {
    const shown = stripVTControlCharacters(await typed('/quotes reed\r/help\r\u0004'));
    expect(shown).toContain('The one quote by Tom Reed');
    expect(shown).toContain('What you can ask');
  });

  it('gives up a typed line by Ctrl-C, as in a shell', async () => {
    const shown = stripVTControlCharacters(await typed('/quotes re\u0003/help\r/quit\r'));
    expect(shown).toContain('What you can ask');
    expect(shown).not.toContain('There is no command');
  });

  it('gives up by Ctrl-C what was pasted and not yet sent', async () => {
    const shown = stripVTControlCharacters(
      await typed('\u001b[200~/article add One line\rand the next\u001b[201~\u0003/help\r/quit\r'),
    );
    expect(shown).toContain('What you can ask');
  });

  it('leaves by Ctrl-C on an empty line, the shell’s prompt on a line of its own', async () => {
    const shown = stripVTControlCharacters(await typed('/help\r\u0003/summary\r'));
    expect(shown).toContain('What you can ask');
    expect(shown.split(harbour.title)).toHaveLength(2);
    expect(shown.endsWith('\n')).toBe(true);
  });

  it('gives up adding an article by Ctrl-C, and goes on', async () => {
    const shown = stripVTControlCharacters(
      await typed(`/article add\r${fire.join('\r')}\r\u0003/article list\r/quit\r`),
    );
    expect(shown).toContain('Nothing was added.');
    expect(shown).toContain('One article is kept here');
  });

  it('pastes an article without a command and gets its digest', async () => {
    const paste = `\u001b[200~${fire.join('\r')}\u001b[201~`;
    const shown = stripVTControlCharacters(await typed(`${paste}\r/article list\r/quit\r`));
    expect(shown).toContain('Kept.');
    expect(shown).toContain('2 articles are kept here');
  });

  it('pastes several commands and gets an answer to each', async () => {
    const shown = stripVTControlCharacters(await typed('\u001b[200~/quotes reed\r/help\u001b[201~\r/quit\r'));
    expect(shown).toContain('The one quote by Tom Reed');
    expect(shown).toContain('What you can ask');
  });

  it('leaves the terminal as it was: pastes are marked only while the chat is open', async () => {
    const shown = await typed('/quit\r');
    expect(shown.split('\u001b[?2004h')).toHaveLength(2);
    expect(shown.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(shown.indexOf('\u001b[?2004h'));
  });
});

describe('a pipe', () => {
  it('is answered line by line, with the slash or without', async () => {
    const shown = await piped('/summary\nquotes speaker:reed\n\n/timeline\n');
    expect(shown.split(harbour.title)).toHaveLength(4);
    expect(shown).toContain('“I can wait”');
    expect(shown).not.toContain('Type /summary.');
  });

  it('that asks nothing gets the digest', async () => {
    for (const nothing of ['', '\n', '\n\n']) expect(await piped(nothing)).toContain('Key quotes');
  });

  it('gets no colour', async () => {
    expect(await piped('/digest\n')).not.toContain('\u001b');
  });

  it('is told the nearest command for one that there is not, and goes on', async () => {
    const shown = await piped('/sumary\n/summary\n');
    expect(shown).toContain('Did you mean /summary?');
    expect(shown).toContain(harbour.title);
  });

  it('is helped where it asks with a question mark', async () => {
    expect(await piped('?\n')).toContain('What you can ask');
  });

  it('ends at /quit', async () => {
    expect(await piped('/help\n/quit\n/summary\n')).not.toContain(harbour.title);
  });

  it('whose reader leaves ends in peace', async () => {
    const screen = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
    const { done } = startTerminal({
      desk: await openDesk(),
      input: new PassThrough().end('/summary\n/quotes\n'),
      output: screen,
      noColour: true,
      zone: 'UTC',
      opening: [],
      hint: '',
    });
    await expect(done).resolves.toBeUndefined();
  });

  it('gives an article in lines up to a single full stop', async () => {
    const shown = await piped(`/article add\n${fire.join('\n')}\n.\n/article list\n`);
    expect(shown).toContain('Kept.');
    expect(shown).toContain('2 articles are kept here');
  });

  it('that stops after /article add adds nothing', async () => {
    expect(await piped('/article add\n.\n')).toContain('Nothing was added.');
    expect(await piped('/article add')).toContain('Nothing was added.');
  });
});

describe('what a schedule posts', () => {
  it('is printed on the screen, and called so', async () => {
    const screen = new PassThrough();
    const terminal = startTerminal({
      desk: await openDesk(),
      input: new PassThrough().end(),
      output: screen,
      noColour: true,
      zone: 'UTC',
      opening: [],
      hint: '',
    });
    await terminal.done;
    const posted = await terminal.poster.post(terminalChannel, { title: 'At nine', blocks: [] }, 'd1');
    expect(posted).toEqual({ outcome: 'sent', messageId: 'd1' });
    expect(String(screen.read())).toContain('Posted on schedule:\n\nAt nine');
    expect(await terminal.poster.missingRight(terminalChannel)).toBeNull();
  });
});

describe('the Tab key', () => {
  const by = { workspace: 'terminal:local', asker: { id: 'p', right: 'manager' } } as const;
  const completed = async (line: string) => complete(await openDesk(), line, by);

  it.each([
    ['/su', ['/summary '], '/su'],
    ['su', ['summary '], 'su'],
    ['/article re', ['remove ', 'refresh '], 're'],
    ['/quotes ', ['article:', 'speaker:', 'share:'], ''],
    ['/quotes sp', ['speaker:'], 'sp'],
    ['/quotes ru', ['speaker:"Ana Ruiz" '], 'ru'],
    ['/summary l', ['length:', 'length:long '], 'l'],
    ['/quotes speaker:r', ['speaker:r', 'speaker:"Ana Ruiz" ', 'speaker:"Tom Reed" '], 'speaker:r'],
    ['/quotes speaker:a', ['speaker:"Ana Ruiz" '], 'speaker:a'],
    ['/help tim', ['command:timeline '], 'tim'],
    ['/summary length:l', ['length:long '], 'length:l'],
    ['/summary share:', ['share:yes ', 'share:no '], 'share:'],
    ['/quotes speaker:ru', ['speaker:"Ana Ruiz" '], 'speaker:ru'],
    ['/quotes speaker:"ana r', ['speaker:"Ana Ruiz" '], 'speaker:"ana r'],
    ['/nothing x', [], 'x'],
    ['/summary nothing:x', [], 'nothing:x'],
  ])('after %j offers what fits', async (line, candidates, replaced) => {
    expect(await completed(line)).toEqual([candidates, replaced]);
  });

  it('knows the speakers of the article that is named before', async () => {
    const desk = await openDesk();
    await desk.typed(`article add title:Fire ${fire.slice(2).join('\n')}`, asked());
    expect(await complete(desk, '/quotes speaker:re', by)).toEqual([[], 'speaker:re']);
    for (const article of ['article:harbour', 'article:"Brigg’s harbour"'])
      expect(await complete(desk, `/quotes ${article} speaker:re`, by)).toEqual([
        ['speaker:"Tom Reed" '],
        'speaker:re',
      ]);
  });

  it('writes an article as its id, which the commands take', async () => {
    const desk = await openDesk();
    const [[line]] = await complete(desk, '/summary article:harb', by);
    expect((await desk.typed(`summary ${line}`, asked())).reply.title).toBe(harbour.title);
  });
});
