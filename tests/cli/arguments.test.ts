import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { parseArticleLine } from '../../src/cli/article-line.ts';

const options = { json: { type: 'boolean' }, words: { type: 'string' } } as const;
const read = (...args: string[]) => readArguments(args, options, 'usage: …', 1);

describe('the words after a command', () => {
  it('are its options and its source', () => {
    const { values, positionals } = read('--json', 'story.txt', '--words', '60');
    expect({ ...values }).toEqual({ json: true, words: '60' });
    expect(positionals).toEqual(['story.txt']);
  });

  it.each([
    [['--jsn'], 'There is no option --jsn. Did you mean --json?'],
    [['--nothing'], 'There is no option --nothing.'],
    [['-x'], 'There is no option -x.'],
    [['--words'], '--words wants a value.'],
    [['--json=yes'], '--json takes no value.'],
    [['one.txt', 'two.txt'], 'There is no use for “two.txt”.'],
  ])('%j say what is wrong', (args, problem) => expect(() => read(...args)).toThrow(problem));

  it('ask for help, whatever else is there', () => {
    expect(read('--help', 'one', 'two').values.help).toBe(true);
  });
});

describe('a line of JSON Lines', () => {
  it.each([
    ['[]', 'This line is not an object: {id, text or html,'],
    ['null', 'This line is not an object: {id, text or html,'],
    ['{"text":"x"}', 'id should be a text or a number.'],
    ['{"id":{},"text":"x"}', 'id should be a text or a number.'],
    ['{"id":1,"text":5}', 'text should be a text.'],
    ['{"id":1,"text":"x","asIs":"yes"}', 'asIs should be true or false.'],
    ['{"id":1,"text":', 'This line is not JSON.'],
  ])('%s is told in plain words what is wrong', (line, problem) => {
    expect(parseArticleLine(line)).toMatchObject({ error: expect.stringContaining(problem) });
  });
});
