import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyCommand, command, type Option } from '../../src/chat/command.ts';
import { findCommand, usage } from '../../src/chat/find-command.ts';
import { checkRequired, parseOptions } from '../../src/chat/grammar.ts';
import { typedLine } from '../../src/chat/typed-line.ts';
import { UserError } from '../../src/errors.ts';

const made = (name: string, options: Record<string, Option>) =>
  command({
    name,
    description: name,
    options,
    right: 'reader',
    slow: false,
    writes: false,
    audience: 'asker',
    run: async () => ({ title: name, blocks: [] }),
  });

const share: Option = { kind: 'flag', description: 'Post it to the channel' };
const article: Option = { kind: 'article', description: 'Which article' };
const commands: AnyCommand<unknown>[] = [
  made('summary', {
    article,
    length: { kind: 'choice', choices: ['short', 'medium', 'long'], description: 'How long' },
    share,
  }),
  made('quotes', { article, speaker: { kind: 'speaker', description: 'Who' }, share }),
  made('timeline', {
    article,
    from: { kind: 'date', description: 'From' },
    to: { kind: 'date', description: 'To' },
  }),
  made('remind', {
    what: { kind: 'choice', choices: ['digest', 'new'], description: 'What' },
    when: { kind: 'text', rest: 'phrase', required: true, description: 'When' },
  }),
  {
    name: 'article',
    description: 'Articles',
    right: 'reader',
    subcommands: [
      made('add', {
        url: { kind: 'link', description: 'A link' },
        text: { kind: 'text', rest: 'text', description: 'The text' },
        file: { kind: 'file', extensions: ['.txt', '.md', '.html'], description: 'A file' },
        title: { kind: 'text', description: 'Its title' },
        published: { kind: 'date', description: 'When' },
      }),
      made('use', { article: { ...article, required: true } }),
      made('follow', { url: { kind: 'link', required: true, description: 'A feed' } }),
      made('pause', { schedule: { kind: 'schedule', description: 'Which' } }),
    ],
  },
];
const candidates = {
  article: ['Sheinbaum turns down Trump’s soldiers once more', 'Floods in Valencia'],
  speaker: ['Claudia Sheinbaum', 'Marco Rubio', 'Nicolás Maduro'],
};
const parse = (line: string) => parseOptions(findCommand(commands, line), candidates);
const complaint = (line: string) => {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.mend ?? ''}`;
    throw error;
  }
  throw new Error('was understood');
};

describe('options by name', () => {
  it.each([
    ['quotes speaker:rubio', { speaker: 'rubio' }],
    ['quotes Speaker: rubio', { speaker: 'rubio' }],
    ['quotes speaker:"Marco Rubio" share:yes', { speaker: 'Marco Rubio', share: true }],
    ['quotes speaker:“Marco Rubio” share:no', { speaker: 'Marco Rubio', share: false }],
    ["quotes speaker:'Marco Rubio'", { speaker: 'Marco Rubio' }],
    ['quotes speaker:«Marco Rubio»', { speaker: 'Marco Rubio' }],
    ['QUOTES speaker:O’Neill', { speaker: 'O’Neill' }],
    ['summary length:LONG', { length: 'long' }],
    ['timeline from:april to:2025-11-19', { from: 'april', to: '2025-11-19' }],
    ['timeline from:last month to:19 nov 2025', { from: 'last month', to: '19 nov 2025' }],
    ['timeline to:3 weeks ago valencia', { to: '3 weeks ago', article: 'valencia' }],
    ['timeline from: Nov. 19, 2024', { from: 'Nov. 19, 2024' }],
    ['timeline from:someday', { from: 'someday' }],
    ['timeline from april to may', { from: 'april', to: 'may' }],
    ['timeline From last month', { from: 'last month' }],
    ['timeline to 2025-11-19 valencia', { to: '2025-11-19', article: 'valencia' }],
    ['quotes speaker:"Marco Rubio', { speaker: 'Marco Rubio' }],
    ["quotes speaker:'Marco Rubio share:yes", { speaker: 'Marco Rubio', share: true }],
    ['article add url:example.org/a', { url: 'https://example.org/a' }],
    ['article add url:example.org', { url: 'https://example.org' }],
    ['summary article:www.example.org/a', { article: 'https://www.example.org/a' }],
    [
      'article add published:2025-11-19 Last month it rained',
      { published: '2025-11-19', text: 'Last month it rained' },
    ],
    ['article add url:<https://example.org/a|example.org>', { url: 'https://example.org/a' }],
  ])('%s', (line, expected) => expect(parse(line)).toEqual(expected));
});

describe('bare words go to the option they fit', () => {
  it.each([
    ['quotes rubio', { speaker: 'rubio' }],
    ['quotes maduro', { speaker: 'maduro' }],
    ['quotes nicolas maduro', { speaker: 'Nicolás Maduro' }],
    ['quotes “marco rubio” valencia', { speaker: 'Marco Rubio', article: 'valencia' }],
    ['quotes somebody else', { speaker: 'somebody else' }],
    ['quotes sheinbaum turns down soldiers', { article: 'sheinbaum turns down soldiers' }],
    ['quotes sheinbaum share:yes', { speaker: 'sheinbaum', share: true }],
    ['summary valencia floods share', { article: 'valencia floods', share: true }],
    ['quotes marco rubio', { speaker: 'Marco Rubio' }],
    ['quotes sheinbaum', { speaker: 'sheinbaum' }],
    ['quotes valencia rubio', { article: 'valencia', speaker: 'rubio' }],
    ['summary long valencia', { length: 'long', article: 'valencia' }],
    ['summary floods in valencia short', { article: 'Floods in Valencia', length: 'short' }],
    ['summary share', { share: true }],
    ['summary some other story', { article: 'some other story' }],
    ['summary sheinbaum turns down trump’s sold', { article: 'sheinbaum turns down trump’s sold' }],
    ['quotes rubio floods in val', { speaker: 'rubio', article: 'floods in val' }],
    ['timeline 2025', { from: '2025' }],
    ['timeline april to may', { from: 'april', to: 'may' }],
    [
      'timeline valencia last month to 19 nov 2025',
      { article: 'valencia', from: 'last month', to: '19 nov 2025' },
    ],
    ['timeline march to victory', { article: 'march to victory' }],
    ['article pause k3x9', { schedule: 'k3x9' }],
    ['summary example.org/story.html long', { article: 'https://example.org/story.html', length: 'long' }],
    ['article add example.org/story', { url: 'https://example.org/story' }],
    ['article add www.example.org', { url: 'https://www.example.org' }],
    ['article add my.folder/story.txt', { file: 'my.folder/story.txt' }],
    ['article add Amazon.com rose on Monday', { text: 'Amazon.com rose on Monday' }],
    ['article follow example.org', { url: 'https://example.org' }],
    ['timeline april', { from: 'april' }],
    ['timeline last month to:2025-11', { from: 'last month', to: '2025-11' }],
    ['timeline floods 19 nov 2025', { article: 'floods', from: '19 nov 2025' }],
    ['timeline the last days', { from: 'the last days' }],
    ['timeline march on rome', { article: 'march on rome' }],
    ['summary april', { article: 'april' }],
    ['article add https://example.org/story', { url: 'https://example.org/story' }],
    ['article add <https://example.org/story>', { url: 'https://example.org/story' }],
    ['article add notes/story.md', { file: 'notes/story.md' }],
  ])('%s', (line, expected) => expect(parse(line)).toEqual(expected));
});

describe('a phrase takes the line up to the next option', () => {
  it.each([
    ['remind on change what:new', { when: 'on change', what: 'new' }],
    ['remind what:new on change', { when: 'on change', what: 'new' }],
    ['remind when:weekdays 9:00 What:digest', { when: 'weekdays 9:00', what: 'digest' }],
    ['remind 0 9 * * 1-5', { when: '0 9 * * 1-5' }],
    ['remind "weekdays 9:00" what:new', { when: 'weekdays 9:00', what: 'new' }],
    ['remind “0 9 * * 1-5”', { when: '0 9 * * 1-5' }],
    ['remind every day at 9: what:new', { when: 'every day at 9:', what: 'new' }],
  ])('%s', (line, expected) => expect(parse(line)).toEqual(expected));
});

describe('a word that is nearly a choice', () => {
  it('is answered with the choice', () => {
    expect(complaint('summary lnog')).toContain('Did you mean length:long?');
    expect(complaint('summary valencia meduim')).toContain('Did you mean length:medium?');
  });

  it('is a name where it is a part of one', () => {
    const titles = { article: ['The longest day'] };
    expect(parseOptions(findCommand(commands, 'summary longe'), titles)).toEqual({ article: 'longe' });
  });
});

describe('free text', () => {
  it('takes the rest unchanged, line breaks included', () => {
    const text = 'Flood: three dead.\n\n  “It came at night,” said the mayor. speaker:nobody';
    expect(parse(`article add ${text}`)).toEqual({ text });
    expect(parse(`article add title:"High water" ${text}`)).toEqual({ title: 'High water', text });
    expect(parse(`article add text:${text}`)).toEqual({ text });
  });

  it('is not searched for options once it has begun', () => {
    expect(parse('article add Once there was a title: none')).toEqual({
      text: 'Once there was a title: none',
    });
  });
});

describe('what does not fit is answered with the usage and the nearest name', () => {
  it.each([
    ['sumary', /no command \/sumary.*\/summary/],
    ['qoutes', /\/quotes/],
    ['article', /\/article add/],
    ['article ad', /\/article add/],
    ['article', /\/help article/],
    ['', /Which command/],
    ['quotes speeker:rubio', /no option speeker.*speaker:.*Usage: \/quotes/],
    ['summary length:lnog', /short, medium or long.*length:long/],
    ['summary share:perhaps', /yes or no/],
    ['summary share:constructor', /yes or no/],
    ['article add url:nowhere', /not a link/],
    ['timeline from:', /What should from be/],
  ])('%j', (line, words) => expect(complaint(line)).toMatch(words));

  it('misses what a command cannot do without', () => {
    const { path, command: use } = findCommand(commands, 'article use');
    expect(() => checkRequired(path, use, {})).toThrow('/article use needs article: Which article');
    expect(() => checkRequired(path, use, { article: 'valencia' })).not.toThrow();
  });

  it('shows how a command is called', () => {
    const { path, command: found } = findCommand(commands, 'summary');
    expect(usage(path, found)).toBe('/summary [article] [length:short|medium|long] [share:yes|no]');
  });
});

describe('hostile lines', () => {
  it.each([
    ['a word without end', 'a'.repeat(1_000_000)],
    ['only spaces', `x${' '.repeat(1_000_000)}x`],
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['a million colons', 'a:'.repeat(500_000)],
  ])('%s is read in linear time', (_, rest) => {
    for (const line of [`quotes ${rest}`, `timeline ${rest}`, `article add ${rest}`]) {
      try {
        parse(line);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }
  });
});

describe('a line that is made of a call', () => {
  it('is read back as that call', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && !/["”“„’'‘«»]/.test(text));
    fc.assert(
      fc.property(fc.record({ article: value, speaker: value, share: fc.boolean() }), (options) => {
        expect(parse(typedLine({ command: 'quotes', options }))).toEqual(options);
      }),
    );
  });

  it('is never stopped by what it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (rest) => {
        try {
          parse(`quotes ${rest}`);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
