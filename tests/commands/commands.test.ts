import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { callId } from '../../src/chat/call-id.ts';
import type { Command } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { harbour } from '../answers/harbour.ts';
import { asked, openDesk } from './desk.ts';

const kept = [
  'The bakery on Mill Street burned down on Sunday night, the fire brigade said. Nobody was hurt.',
  'Flames were seen at about 3 a.m. by a neighbour, who called for help. The roof fell in an hour later.',
  'The owner, Lena Moss, said she would build it up again. “Bread cannot wait,” she said.',
].join('\n\n');
const words = (reply: Reply) => JSON.stringify(reply);

describe('what commands promise the chats', () => {
  const leaves = commands.flatMap((entry): [string, Command<never>][] =>
    'subcommands' in entry
      ? entry.subcommands.map((one) => [`${entry.name} ${one.name}`, one])
      : [[entry.name, entry]],
  );

  it.each(leaves)('/%s has names and descriptions that Discord takes', (_, command) => {
    expect(command.name).toMatch(/^[a-z][a-z-]{0,31}$/);
    expect(command.description.length).toBeLessThanOrEqual(100);
    for (const [name, option] of Object.entries(command.options)) {
      expect(name).toMatch(/^[a-z][a-z-]{0,31}$/);
      expect(option.description.length).toBeLessThanOrEqual(100);
    }
  });

  it.each(leaves)('/%s has examples that run', async (_, command) => {
    const { typed } = await openDesk();
    for (const example of command.examples ?? []) {
      const { reply } = await typed(example.replace('TEXT', kept), asked());
      expect(reply).not.toMatchObject({ tone: 'problem' });
    }
  });

  it('lets everyone read and only editors write', async () => {
    const { typed } = await openDesk();
    for (const line of ['summary', 'quotes', 'timeline', 'digest', 'help', 'article list', 'article show']) {
      expect((await typed(line, asked('slack:T1', 'reader'))).reply.tone, line).not.toBe('problem');
    }
    for (const line of [
      `article add ${kept}`,
      'article remove harbour',
      'article forget-everything confirm:yes',
    ]) {
      expect((await typed(line, asked('slack:T1', 'reader'))).reply.title, line).toMatch(/^You may not/);
    }
  });
});

describe('/summary, /quotes, /timeline, /digest', () => {
  it('mean the current article, and any other by a part of its title', async () => {
    const { typed } = await openDesk();
    await typed(`article add title:"Fire on Mill Street" ${kept}`, asked());
    for (const command of ['summary', 'quotes', 'timeline', 'digest']) {
      expect((await typed(command, asked())).reply.title).toBe('Fire on Mill Street');
      expect((await typed(`${command} harbour`, asked())).reply.title).toBe(harbour.title);
      expect((await typed(`${command} article:"stays closed"`, asked())).reply.title).toBe(harbour.title);
      expect((await typed(`${command} brigg’s harbour`, asked())).reply.title).toBe(harbour.title);
    }
  });

  it('say what to do where no article is kept', async () => {
    const { typed } = await openDesk();
    await typed('article forget-everything confirm:yes', asked());
    for (const command of ['summary', 'quotes', 'timeline', 'digest']) {
      const { reply } = await typed(command, asked());
      expect(reply).toMatchObject({ title: 'No article is kept here yet.', tone: 'problem' });
    }
  });

  it('keep to a speaker, a length, a range', async () => {
    const { typed } = await openDesk();
    expect((await typed('quotes reed', asked())).reply.blocks).toContainEqual(
      expect.objectContaining({ kind: 'quote', speaker: 'Tom Reed' }),
    );
    expect((await typed('summary short', asked())).reply.blocks).toHaveLength(1);
    const { reply } = await typed('timeline from:march to:"nov 2025"', asked());
    expect(words(reply)).toContain('Mar 2025');
    expect(words(reply)).not.toContain('2026');
  });

  it('answer a bad date with examples, and a range that ends before it begins', async () => {
    const { typed } = await openDesk();
    expect(words((await typed('timeline from:whenever', asked())).reply)).toMatch(/Try one like .*2025/);
    expect((await typed('timeline from:2026 to:2024', asked())).reply.title).toBe(
      '“2026” comes after “2024”.',
    );
  });

  it('mend a mistyped month, and ask which of two readings of a date is meant', async () => {
    const { typed } = await openDesk();
    expect(words((await typed('timeline from:febuary', asked())).reply)).toContain(
      'Did you mean from:february?',
    );
    expect(words((await typed('timeline to:4/5/2025', asked())).reply)).toContain('can be read in two ways');
  });

  it('log no error where every quote is word for word', async () => {
    const desk = await openDesk();
    await desk.typed('quotes', asked());
    expect(desk.logged).toEqual([]);
  });

  it('suggest articles by id under their title, and speakers of the article that is meant', async () => {
    const { suggest } = await openDesk();
    const [article] = await suggest('quotes', 'article', 'hárbour', {}, asked());
    expect(article?.label).toBe(harbour.title);
    expect(await suggest('quotes', 'speaker', 'r', { article: article?.value }, asked())).toEqual([
      { value: 'Ana Ruiz', label: 'Ana Ruiz (2)' },
      { value: 'Tom Reed', label: 'Tom Reed (1)' },
    ]);
    expect(await suggest('quotes', 'speaker', '', { article: 'no such' }, asked())).toEqual([]);
    expect(await suggest('help', 'command', 'ti', {}, asked())).toEqual([
      { value: 'timeline', label: '/timeline' },
    ]);
  });
});

describe('/article', () => {
  it('keeps what was added across a restart', async () => {
    const before = await openDesk('restart.db');
    expect((await before.typed(`article add title:"Fire" ${kept}`, asked())).reply.tone).toBe('done');
    const after = await openDesk('restart.db');
    expect((await after.typed('summary', asked())).reply.title).toBe('Fire');
  });

  it('reads the day of publication in words, and refuses what is no day', async () => {
    const { typed } = await openDesk();
    const { reply } = await typed(`article add title:Fire published:"18 nov 2025" ${kept}`, asked());
    expect(reply.source).toMatch(/^Published 18 Nov 2025/);
    for (const day of ['someday', 'november', '2025']) {
      const refused = await typed(`article add published:${day} ${kept}`, asked());
      expect(refused.reply.title).toBe(`“${day}” is not a day.`);
    }
  });

  it('says how to give the day that the text does not say', async () => {
    const { typed } = await openDesk();
    expect(words((await typed(`article add title:Fire ${kept}`, asked())).reply)).toContain(
      'published:2025-',
    );
    const { reply } = await typed(`article add published:2025-11-19 title:Fire ${kept}`, asked());
    expect(words(reply)).not.toContain('published:');
  });

  it('knows the same text again', async () => {
    const { typed } = await openDesk();
    await typed(`article add title:Fire ${kept}`, asked());
    const { reply } = await typed(`article add title:Fire ${kept}`, asked());
    expect(words(reply)).toContain('was kept already');
    expect((await typed('article list', asked())).reply.title).toBe('2 articles are kept here');
  });

  it('asks for an article where none is given, and says why a link cannot be read', async () => {
    const { typed } = await openDesk();
    expect((await typed('article add', asked())).reply.form?.fields.map(({ option }) => option)).toEqual([
      'url',
      'text',
      'published',
    ]);
    const { reply } = await typed('article add http://127.0.0.1:1/story', asked());
    expect(reply).toMatchObject({ title: 'The site could not be reached, or broke off.', tone: 'problem' });
  });

  it('refuses what is no article and keeps what was there', async () => {
    const { typed } = await openDesk();
    expect((await typed('article add Accept all cookies', asked())).reply.tone).toBe('problem');
    expect((await typed('summary', asked())).reply.title).toBe(harbour.title);
  });

  it('uses, shows, refreshes and removes by a part of the title', async () => {
    const { typed } = await openDesk();
    await typed(`article add title:Fire ${kept}`, asked());
    await typed('article use harbour', asked());
    expect((await typed('summary', asked())).reply.title).toBe(harbour.title);
    expect(words((await typed('article show harbour', asked())).reply)).toContain('5 quotes, 4 dated events');
    expect((await typed('article refresh fire', asked())).reply).toMatchObject({
      title: 'Fire',
      tone: 'done',
    });
    const removed = await typed('article remove harbour', asked());
    expect(removed.reply).toMatchObject({ title: `Removed “${harbour.title}”`, tone: 'done' });
    expect(words(removed.reply)).toContain('Fire');
    expect((await typed('article show harbour', asked())).reply.tone).toBe('problem');
  });

  it('forgets everything only when it is confirmed, and of this workspace alone', async () => {
    const { typed, pressed } = await openDesk();
    await typed('summary', asked('slack:T2'));
    const question = await typed('article forget-everything', asked());
    expect((await typed('article list', asked())).reply.title).toBe('One article is kept here');
    const [yes] = question.reply.actions ?? [];
    if (!yes) throw new Error('no way to confirm');
    expect((await pressed(callId(yes.call), asked())).reply.title).toBe('Everything is forgotten');
    expect((await typed('article list', asked())).reply.title).toBe('No articles are kept here yet');
    expect((await typed('article list', asked('slack:T2'))).reply.title).toBe('One article is kept here');
  });
});

describe('/help', () => {
  it('names every command', async () => {
    const { typed } = await openDesk();
    const { reply } = await typed('help', asked());
    for (const { name, description } of commands) {
      expect(words(reply)).toContain(`/${name}`);
      expect(words(reply)).toContain(description);
    }
  });

  it.each(commands.map(({ name }) => name))('explains every option of /%s', async (name) => {
    const { typed } = await openDesk();
    const { reply } = await typed(`help ${name}`, asked());
    const found = commands.find((entry) => entry.name === name);
    const leaves = found && 'subcommands' in found ? found.subcommands : found ? [found] : [];
    for (const { options } of leaves) {
      for (const { description } of Object.values(options)) expect(words(reply)).toContain(description);
    }
  });

  it('explains once what several subcommands take', async () => {
    const { typed } = await openDesk();
    expect(words((await typed('help schedule', asked())).reply).split('Which schedule: its id')).toHaveLength(
      2,
    );
    expect(words((await typed('help schedule why', asked())).reply)).toContain('Which schedule: its id');
  });

  it('explains a subcommand alone', async () => {
    const { typed } = await openDesk();
    for (const line of ['help article use', 'help command:"/article use"']) {
      const { reply } = await typed(line, asked());
      expect(reply.title).toBe('/article use: Make an article the current one');
      expect(words(reply)).not.toContain('forget-everything');
    }
  });

  it('knows the nearest to what there is not', async () => {
    const { typed } = await openDesk();
    expect(words((await typed('help "article ues"', asked())).reply)).toContain('/article use');
    expect(words((await typed('help sumary', asked())).reply)).toContain('Did you mean /summary?');
  });
});
