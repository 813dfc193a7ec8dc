import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { answerLines, idIn } from '../../src/cli/answer-lines.ts';
import { lineThreads } from '../../src/cli/line-threads.ts';
import { ferry, pageOf } from '../article/site.ts';

async function answers(input: readonly string[], wanted: Parameters<typeof lineThreads>[0]) {
  const output = new PassThrough();
  const written = text(output);
  await answerLines(Readable.from(input), output, lineThreads(wanted));
  output.end();
  return (await written)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
const line = (id: unknown, more: object) => `${JSON.stringify({ id, ...more })}\n`;
const html = pageOf(ferry.title, ferry.paragraphs);

describe('JSON Lines of articles', { timeout: 60_000 }, () => {
  it('give one line each, in order, whatever is wrong with some', async () => {
    const nested = '<div>'.repeat(900_000);
    const lines = await answers(
      [
        line('a', { html, url: 'https://news.example/ferry' }),
        '\n',
        'no JSON\n',
        line(2, { html: nested }),
        line('c', { text: 'one', html: 'two' }),
        line('d', { text: ferry.paragraphs.join('\n') }),
      ],
      { answer: 'article' },
    );
    expect(lines).toMatchObject([
      { id: 'a', title: ferry.title, url: 'https://news.example/ferry', text: ferry.paragraphs.join('\n\n') },
      { id: null, error: 'This line is not JSON.' },
      { id: 2, error: expect.stringMatching(/too deeply nested/) },
      { id: 'c', error: expect.stringMatching(/either text or html/) },
      { id: 'd', language: 'en' },
    ]);
    expect(lines[0]).not.toHaveProperty('paragraphs');
  });

  it('are answered as they come, while more may follow', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const done = answerLines(input, output, lineThreads({ answer: 'article' }));
    for (const id of [1, 2]) {
      input.write(line(id, { html }));
      const [answer] = await once(output, 'data');
      expect(JSON.parse(String(answer)).id).toBe(id);
    }
    input.end();
    await done;
  });

  it('are digested', async () => {
    const [digest] = await answers([line('a', { html })], { answer: 'digest', length: undefined });
    expect(digest.quotes.map(({ speaker }: { speaker: { name: string } }) => speaker.name)).toContain(
      'Tom Reed',
    );
  });

  it('that are too long have an error, and the next is read', async () => {
    function* input() {
      yield '{"id": "long", "html": "';
      for (let i = 0; i < 20; i++) yield '<div>'.repeat(200_000);
      yield '"}\n';
      yield line('next', { text: ferry.paragraphs.join('\n') });
    }
    const output = new PassThrough();
    const written = text(output);
    await answerLines(Readable.from(input()), output, lineThreads({ answer: 'article' }));
    output.end();
    const [long, next] = (await written)
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(long).toEqual({ id: 'long', error: 'The line is too long: more than 16 MB.' });
    expect(next).toMatchObject({ id: 'next', language: 'en' });
  });

  it.each([
    ['{"id": "a\\"b", "html": "…', 'a"b'],
    ['{"id":7,"html":"…', 7],
    ['{"html":"…","id":"z"}', 'z'],
    ['{"html":"\\"id\\":1}', null],
    ['no JSON', null],
  ])('have the id of %s where they cannot be read', (json, id) => {
    expect(idIn(new TextEncoder().encode(json))).toBe(id);
  });
});
