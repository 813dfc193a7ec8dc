import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerLines, textOf } from '../../src/cli/answer-lines.ts';
import { answerLine } from '../../src/cli/next.ts';

async function answers(...lines: readonly string[]): Promise<unknown[]> {
  const output = new PassThrough();
  const written = text(output);
  await answerLines(Readable.from([lines.join('\n')]), output, (line) => answerLine(textOf(line)));
  output.end();
  return (await written)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('next --jsonl', () => {
  it('answers with the words and the due instants after `from`, in UTC', async () => {
    const asked = {
      id: 'a',
      when: '30 2 * * *',
      timezone: 'Europe/Madrid',
      from: '2026-03-28T01:30:00Z',
      count: 2,
    };
    expect(await answers(JSON.stringify(asked))).toEqual([
      { id: 'a', words: 'every day at 02:30', due: ['2026-03-29T01:00:00Z', '2026-03-30T00:30:00Z'] },
    ]);
  });

  it('gives one line for each line, in order, whatever is wrong with some', async () => {
    const lines = await answers(
      '{"id":1,"when":"no such words"}',
      '',
      'not JSON',
      '{"id":2}',
      '{"id":3,"when":"daily 9:00","from":"yesterday"}',
      '{"id":4,"when":"daily 9:00","count":0}',
      '{"id":5,"when":"daily 9:00","timezone":"Nope/Zone"}',
      '{"id":6,"when":"on change"}',
    );
    expect(lines).toMatchObject([
      { id: 1, error: expect.stringContaining('“no” in “no such words” is not understood.') },
      { id: null, error: 'This line is not JSON.' },
      { id: 2, error: 'when should be a text.' },
      { id: 3, error: expect.stringContaining('“yesterday” is not an instant.') },
      { id: 4, error: expect.stringContaining('count') },
      { id: 5, error: expect.stringContaining('Nope/Zone') },
      { id: 6, due: [] },
    ]);
  });
});
