import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { findCommand } from '../../../src/chat/find-command.ts';
import { parseOptions } from '../../../src/chat/grammar.ts';
import { lineOf } from '../../../src/platforms/slack/commands.ts';
import { firstLink, messageWords, typedLine } from '../../../src/platforms/slack/typed.ts';

/** As Slack sends what a person typed. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('a line of a slash command', () => {
  it('is what the person typed, whatever Slack made of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(typedLine(escaped(text))).toBe(text);
      }),
    );
  });

  it('gives links without labels, channels by their id, people by their name', () => {
    expect(typedLine('<https://a.example/x?y=1&amp;z=2|a.example>')).toBe('https://a.example/x?y=1&z=2');
    expect(typedLine('to <#C024BE7LD|news> by <@U024BE7LH|ana> <!here>')).toBe('to #C024BE7LD by @ana @here');
  });

  it('names a channel to a command by its id', () => {
    const line = lineOf('/schedule', 'add channel:<#C024BE7LD|news> weekdays 9:00', '');
    expect(parseOptions(findCommand(commands, line), {})).toMatchObject({ channel: 'C024BE7LD' });
  });

  it.each([
    ['/standfirst', '', 'help'],
    ['/standfirst', 'quotes ruiz', 'quotes ruiz'],
    ['/news-quotes', 'ruiz', 'quotes ruiz'],
    ['/news-standfirst', '', 'help'],
    ['/QUOTES', '', 'quotes'],
  ])('%s %s means %s', (command, text, line) => {
    expect(lineOf(command, text, 'news-')).toBe(line);
  });

  it('is read in a moment, however hostile', () => {
    for (const bad of ['<', '<a|', '&', '&amp;', '<<a>|']) {
      expect(typedLine(bad.repeat(200_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('a message', () => {
  it('is read as its readers see it', () => {
    expect(messageWords('See <https://a.example|the story> &amp; <#C1|news>, <@U1>')).toBe(
      'See the story & news, @U1',
    );
  });

  it('has a first link, or none', () => {
    expect(
      firstLink('<#C1|a> <mailto:a@b.example|x> <https://a.example/?q=1&amp;r=2|label> <https://b.example>'),
    ).toBe('https://a.example/?q=1&r=2');
    expect(firstLink('no link, not even https://typed.example')).toBeNull();
  });
});
