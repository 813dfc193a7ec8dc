import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.ts';
import { harbour } from '../answers/harbour.ts';
import { ferry, openSite, pageOf } from '../article/site.ts';
import { asked, openDesk } from './desk.ts';

const page = pageOf(ferry.title, ferry.paragraphs);
const words = (reply: Reply) => JSON.stringify(reply);
const titles = async (desk: Awaited<ReturnType<typeof openDesk>>) =>
  words((await desk.typed('article list', asked())).reply);

describe('a link in the place of an article', () => {
  it.each(['summary', 'quotes', 'timeline', 'digest'])(
    'is read, kept and answered by /%s, and the article is the current one then',
    async (command) => {
      const { base } = await openSite({ '/ferry': page });
      const desk = await openDesk();
      const { reply, call } = await desk.typed(`${command} ${base}/ferry`, asked());
      expect(reply).toMatchObject({ title: ferry.title, link: `${base}/ferry` });
      expect(words(reply)).toContain('Read and kept');
      expect((await desk.typed('digest', asked())).reply.title).toBe(ferry.title);
      expect(call?.options.article).toMatch(/^[a-z0-9]{10}$/);
    },
  );

  it.each([
    (link: string) => `quotes article:${link} speaker:okafor`,
    (link: string) => `quotes ${link} okafor`,
    (link: string) => `quotes okafor article:<${link}|127.0.0.1/ferry>`,
    (link: string) => `quotes <${link}|127.0.0.1> okafor`,
    (link: string) => `quotes article:"${link}" okafor`,
  ])('may stand with other words, and as Slack escapes it: %s', async (line) => {
    const { base } = await openSite({ '/ferry': page });
    const { reply } = await (await openDesk()).typed(line(`${base}/ferry`), asked());
    expect(reply.title).toBe(ferry.title);
    const speakers = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.speaker] : []));
    expect(new Set(speakers)).toEqual(new Set(['Ines Okafor']));
  });

  it('that is kept already is answered from what is kept, and leaves the current article as it is', async () => {
    const { base, asked: requests } = await openSite({ '/ferry': page });
    const desk = await openDesk();
    await desk.typed(`summary ${base}/ferry`, asked());
    await desk.typed('article use harbour', asked());
    const { reply } = await desk.typed(`quotes ${base}/ferry?utm_source=chat#top`, asked());
    expect(reply.title).toBe(ferry.title);
    expect(words(reply)).not.toContain('Read and kept');
    expect(requests).toEqual(['/ferry']);
    expect((await desk.typed('digest', asked())).reply.title).toBe(harbour.title);
  });

  it('under another address is read once, and says that its article was kept already', async () => {
    const canonical = pageOf(ferry.title, ferry.paragraphs, '<link rel="canonical" href="/ferry">');
    const { base, asked: requests } = await openSite({ '/ferry': canonical, '/print/7': canonical });
    const desk = await openDesk();
    await desk.typed(`summary ${base}/ferry`, asked());
    expect(words((await desk.typed(`summary ${base}/print/7`, asked())).reply)).toContain('was kept already');
    expect(words((await desk.typed(`quotes ${base}/print/7`, asked())).reply)).not.toContain('already');
    expect(requests).toEqual(['/ferry', '/print/7']);
    await desk.typed('article refresh', asked());
    expect(requests.at(-1)).toBe('/ferry');
  });

  it('is read for a person who may not add articles, and not kept', async () => {
    const { base } = await openSite({ '/ferry': page });
    const desk = await openDesk();
    const { reply } = await desk.typed(`summary ${base}/ferry`, asked('terminal:local', 'reader'));
    expect(reply.title).toBe(ferry.title);
    expect(words(reply)).toContain('Read for this answer alone');
    expect(await titles(desk)).not.toContain(ferry.title);
    expect((await desk.typed('summary', asked())).reply.title).toBe(harbour.title);
    const [, quotes] = reply.actions ?? [];
    expect(quotes?.call).toEqual({ command: 'quotes', options: { article: `${base}/ferry` } });
  });

  it('has no buttons for such a person where they could not hold it', async () => {
    const path = `/${'a-long-way-to-the-ferry-'.repeat(4)}`;
    const { base } = await openSite({ [path]: page });
    const { reply } = await (await openDesk()).typed(
      `summary ${base}${path}`,
      asked('terminal:local', 'reader'),
    );
    expect(reply.actions).toEqual([]);
  });

  it('may be slow, where a name is not', async () => {
    const { isSlow } = await openDesk();
    expect(isSlow('summary', { article: 'https://news.example/story' })).toBe(true);
    expect(isSlow('summary', { article: 'harbour' })).toBe(false);
    expect(isSlow('article add')).toBe(true);
  });

  it('names a kept article to /article use, show, refresh and remove, and to /schedule', async () => {
    const { base } = await openSite({ '/ferry': page });
    const desk = await openDesk();
    const problem = (await desk.typed(`article show ${base}/ferry`, asked())).reply;
    expect(problem).toMatchObject({ title: 'The article of this link is not kept here.', tone: 'problem' });
    const added = (await desk.typed(`schedule add timezone:UTC article:${base}/ferry daily 9:00`, asked()))
      .reply;
    expect(words(added)).toContain(ferry.title);
    for (const line of [
      `article use ${base}/ferry`,
      `article show ${base}/ferry`,
      `article refresh ${base}/ferry`,
    ])
      expect((await desk.typed(line, asked())).reply.title).toBe(ferry.title);
    expect((await desk.typed(`article remove ${base}/ferry`, asked())).reply.title).toContain('Removed');
    expect((await desk.typed(`article show ${base}/ferry`, asked())).reply.tone).toBe('problem');
  });

  it('that holds no article is refused in plain words, with what to do', async () => {
    const { base } = await openSite({
      '/wall': '<p>Subscribe to read the full story. Subscribers log in here.</p>',
      '/pdf': (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
      '/gone/for/good': (response) => void response.writeHead(302, { location: '/' }).end(),
      '/': page,
      '/members': (response) => void response.writeHead(302, { location: '/login?next=members' }).end(),
      '/login?next=members': '<p>Sign in</p>',
      '/leer': pageOf(
        'El viejo muelle',
        Array(6).fill(
          'El consejo del puerto votó el lunes para cerrar el viejo muelle de los barcos, según dijo la alcaldesa.',
        ),
      ),
    });
    const desk = await openDesk();
    const refusal = async (path: string) => (await desk.typed(`summary ${base}${path}`, asked())).reply;
    for (const [path, reason] of [
      ['/wall', /subscription notice/],
      ['/pdf', /leads to a PDF/],
      ['/nothing', /no page at this link/],
      ['/gone/for/good', /front page of its site/],
      ['/members', /sign in/],
      ['/leer', /in Spanish/],
    ] as const) {
      const reply = await refusal(path);
      expect(reply).toMatchObject({ tone: 'problem', title: expect.stringMatching(reason) });
      expect(words({ ...reply, title: '' }), path).toMatch(/[Pp]aste|Give/);
    }
    expect(await titles(desk)).toContain('One article');
  });
});
