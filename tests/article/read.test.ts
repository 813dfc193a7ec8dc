import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { UserError } from '../../src/errors.ts';

const file = (name: string, bytes: string | Uint8Array) =>
  ({ kind: 'file', name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }) as const;
const text = (text: string) => ({ kind: 'text', text }) as const;

const story = [
  'The harbour council voted on Monday to close the old ferry landing after engineers warned that its piles had rotted through.',
  '“We looked for every way to keep it open,” said Ines Okafor, who chairs the council. “There was none that we could stand behind.”',
  'Ferries will use the coal quay until a new landing is built, the council said. It expects the work to take eighteen months.',
];
const copied = [
  'Skip to content',
  'Home',
  'Local',
  'Sport',
  'Harbour council closes ferry landing over rotten piles',
  'Passengers are sent to the coal quay while a new landing is planned, built and paid for by the council',
  ...story,
  'Sign up for our weekly newsletter to get more news from the harbour.',
  'Most read',
  'Ten walks for a wet weekend',
];

describe('a brief of a few sentences', () => {
  const brief = 'The old bridge was closed on Friday. Nobody was hurt, the mayor said.';

  it('is an article too, with its headline or without', async () => {
    expect(await readArticle(text(brief), {})).toMatchObject({ text: brief });
    expect(await readArticle(text(`Bridge closed\n\n${brief}`), {})).toMatchObject({
      title: 'Bridge closed',
      text: brief,
    });
  });

  it('is dated and signed by the lines above it', async () => {
    const signed = `Bridge closed\n\nBy Ines Okafor\n12 March 2024\n\n${brief}`;
    expect(await readArticle(text(signed), {})).toMatchObject({
      title: 'Bridge closed',
      byline: 'Ines Okafor',
      published: '2024-03-12',
      text: brief,
    });
  });

  it('keeps every word, also what looks like a tag', async () => {
    const mention = 'The minister wrote to <@1> on Monday. She asked for an answer within a week, he said.';
    expect(await readArticle(text(mention), {})).toMatchObject({ text: mention });
  });

  it.each([
    'We use cookies to give you the best experience. You can change your choice at any time in the settings.',
    'Subscribe now to read this story and many others. You have read all your free articles for this month.',
  ])('is not what a notice is: %s', async (notice) => {
    await expect(readArticle(text(notice), {})).rejects.toThrow(UserError);
  });
});

describe('the head of a copied page', () => {
  const headed = (...head: string[]) => readArticle(text([...head, ...story].join('\n\n')), {});
  const headline = 'Harbour council closes ferry landing over rotten piles';

  it.each([
    ['12 March 2024', '2024-03-12'],
    ['Oct. 3, 2021', '2021-10-03'],
    ['Published: Friday, 8 November 2019, 09:14 GMT', '2019-11-08'],
    ['Published: 2023-06-22', '2023-06-22'],
    ['First published on Sat 21 Nov 2020 at 18.00 EST. Last modified on Mon 23 Nov 2020', '2020-11-21'],
    ['By Ines Okafor | 12 March 2024', '2024-03-12'],
    ['By Ines Okafor and Tom Ash, March 12, 2024', '2024-03-12'],
    ['31/12/2023', '2023-12-31'],
  ])('tells the day of publication: %s', async (line, day) => {
    const article = await headed(headline, line);
    expect(article).toMatchObject({ title: headline, published: day });
    expect(article.paragraphs).toHaveLength(story.length);
  });

  it.each([
    ['of a later change', [headline, 'Updated 14 March 2024']],
    ['that can be read in two ways', [headline, '03/04/2024']],
    ['above the headline, which may be that of the visit', ['Thursday, March 14, 2024', headline]],
  ])('does not take a day %s', async (_, head) => {
    const article = await headed(...head);
    expect(article).toMatchObject({ title: headline, paragraphs: { length: story.length } });
    expect(article).not.toHaveProperty('published');
  });

  it('lets what the person said go before what it prints', async () => {
    const source = text([headline, '12 March 2024', ...story].join('\n\n'));
    expect(await readArticle(source, { published: '2024-03-11' })).toMatchObject({ published: '2024-03-11' });
  });

  it.each([
    ['By Joanna Whitlock, Court Correspondent', 'Joanna Whitlock'],
    ['By Laila Haddad in Tripoli', 'Laila Haddad'],
    ['By JUAN DE LA CRUZ, Associated Press', 'JUAN DE LA CRUZ'],
    ['By Maren Okafor and Tom Ashdown', 'Maren Okafor and Tom Ashdown'],
  ])('names the author: %s', async (line, byline) => {
    expect(await headed(headline, line)).toMatchObject({ title: headline, byline });
  });

  it('has the longer of the first two lines as its headline', async () => {
    expect(await headed(headline, 'Ferry will use coal quay')).toMatchObject({
      title: headline,
      standfirst: 'Ferry will use coal quay',
    });
  });
});

describe('a page at its simplest', () => {
  it('does not count its byline and date among its paragraphs', async () => {
    const html = `<html><body><h1>Harbour council closes ferry landing</h1><p>By Ines Okafor<br>12 March 2024</p>
      ${story.map((paragraph) => `<p>${paragraph}</p>`).join('')}</body></html>`;
    const article = await readArticle({ kind: 'html', html }, {});
    expect(article.text).toBe(story.join('\n\n'));
    expect(article).toMatchObject({ byline: 'Ines Okafor', published: '2024-03-12' });
  });
});

describe('a copied page', () => {
  it('loses its menus and notices and keeps title, standfirst and paragraphs', async () => {
    const article = await readArticle(text(copied.join('\n\n')), {});
    expect(article.title).toBe('Harbour council closes ferry landing over rotten piles');
    expect(article.standfirst).toBe(
      'Passengers are sent to the coal quay while a new landing is planned, built and paid for by the council',
    );
    expect(article.text).toBe(story.join('\n\n'));
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual(story);
    expect(article.language).toBe('en');
    expect(article).not.toHaveProperty('published');
    expect(article).not.toHaveProperty('byline');
  });

  it('loses notices in another language between and after its paragraphs', async () => {
    const foreign = [
      'Si quieres seguir leyendo en este dispositivo, entra en tu cuenta o suscríbete a la edición digital.',
      'Dieser Artikel ist nur für Abonnenten. Bitte melden Sie sich an, um ihn ganz zu lesen.',
    ];
    const lines = [...copied.slice(0, 7), foreign[0], ...copied.slice(7, 9), ...foreign, ...copied.slice(9)];
    const article = await readArticle(text(lines.join('\n')), {});
    expect(article.text).toBe(story.join('\n\n'));
  });

  it('keeps every paragraph where the article was pasted alone, with its headline or without', async () => {
    const alone = text(story.join('\n\n'));
    expect((await readArticle(alone, {})).text).toBe(story.join('\n\n'));
    expect(await readArticle(text(`${copied[4]}\n\n${story.join('\n\n')}`), {})).toMatchObject({
      title: copied[4],
      text: story.join('\n\n'),
    });
  });

  it('joins the lines of a text that was broken at a fixed width', async () => {
    const broken = story.map((paragraph) => paragraph.replace(/(.{50,65}) /g, '$1\n')).join('\n\n');
    expect((await readArticle(text(broken), {})).text).toBe(story.join('\n\n'));
  });

  const mission = join(import.meta.dirname, '../../../shared/article');
  it.skipIf(!existsSync(mission))('of the mission gives exactly its article (needs ../shared)', async () => {
    const expected = JSON.parse(readFileSync(join(mission, 'mexico-intervention.expected.json'), 'utf8'));
    const raw = readFileSync(join(mission, 'mexico-intervention.raw.txt'));
    const article = await readArticle(file('mexico-intervention.raw.txt', raw), {});
    expect(article.title).toBe(expected.title);
    expect(article.standfirst).toBe(expected.standfirst);
    expect(article.text).toBe(expected.body.join('\n\n'));
  });
});

describe('what the person gives', () => {
  it('is called by its first sentence where nothing is a headline, never by a part of a quotation', async () => {
    const told = `Ferry workers of Port Elin will vote on Friday, their union said. “We have waited for two years,” said Ana Brandt, who leads it. The owners offered 3% in May.`;
    const { title } = await readArticle(text(told), { asIs: true });
    expect(title).toBe('Ferry workers of Port Elin will vote on Friday, their union said');
  });

  it('is called by the first words of a first sentence that is long', async () => {
    const told = `The ferry workers of Port Elin will vote on Friday on whether to stop work for a week, as their union asked them to in a letter. The owners offered 3% in May.`;
    const { title } = await readArticle(text(told), { asIs: true });
    expect(title).toBe('The ferry workers of Port Elin will vote on Friday on whether to stop work for …');
  });

  it('goes before what is found', async () => {
    const article = await readArticle(text(copied.join('\n')), { title: 'Ferry', published: '2025-03-04' });
    expect(article).toMatchObject({ title: 'Ferry', published: '2025-03-04' });
  });

  it('leaves a text as it is when asked, to the last space', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...copied, '', '  ', '\t“', '\r'), { minLength: 1 }),
        async (lines) => {
          const whole = `${lines.join('\n')} x \n`;
          const article = await readArticle(text(whole), { asIs: true });
          expect(article.text).toBe(whole);
          for (const { start, end } of article.paragraphs)
            expect(whole.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
        },
      ),
    );
  });
});

describe('an article with its own head', () => {
  const head = [
    '---',
    'title: "Ferry landing closes"',
    'standfirst: Rotten piles end an era',
    'publisher: Harbour Gazette',
    'basedOn: A story told anew',
    'url: https://example.org/ferry',
    'published: 2025-03-04',
    'layout: post',
    '---',
    '',
  ].join('\n');

  it('says who published it and when, and every paragraph is kept', async () => {
    const body = `${story.join('\n\n')}\n\nShare this story.`;
    const article = await readArticle(file('ferry.md', head + body), {});
    expect(article).toEqual({
      title: 'Ferry landing closes',
      standfirst: 'Rotten piles end an era',
      publisher: 'Harbour Gazette',
      basedOn: 'A story told anew',
      url: 'https://example.org/ferry',
      published: '2025-03-04',
      language: 'en',
      text: body,
      paragraphs: expect.any(Array),
    });
  });

  it('with a day that does not exist is refused', async () => {
    const wrong = head.replace('2025-03-04', '2025-02-30') + story.join('\n\n');
    await expect(readArticle(file('ferry.txt', wrong), {})).rejects.toThrow('is not a date');
  });

  it('may be Markdown: marks go, words stay', async () => {
    const markdown = `# Ferry landing *closes*\n\n${story[0]}\n\n## What next\n\n> ${story[1]}\n\n- See [the **plan**](https://example.org).\n\n![map](m.png)\n\n---\n\n5 * 3 and snake_case_name stay.`;
    const article = await readArticle(file('ferry.md', markdown), {});
    expect(article.title).toBe('Ferry landing closes');
    expect(article.text.split('\n\n')).toEqual([
      story[0],
      'What next',
      story[1],
      'See the plan.',
      '5 * 3 and snake_case_name stay.',
    ]);
  });
});

describe('a page saved from a browser', () => {
  it('gives its title and paragraphs', async () => {
    const html = `<!doctype html><html><head><title>Ferry landing closes</title></head><body><nav><a href="/">Home</a></nav>
      <article><h1>Ferry landing closes</h1>${story.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
    const article = await readArticle(file('ferry.html', html), {});
    expect(article.title).toBe('Ferry landing closes');
    expect(article.text).toBe(story.join('\n\n'));
  });
});

describe('what cannot be read is refused with the reason and what to do', () => {
  const refused: ReadonlyArray<readonly [string, Parameters<typeof readArticle>[0], RegExp]> = [
    ['an empty file', file('a.txt', ''), /empty/],
    ['a blank text', text(' \n\u00a0\n'), /no text/],
    ['a PDF', file('a.txt', '%PDF-1.7 rest'), /PDF/],
    [
      'random bytes',
      file(
        'a.txt',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256),
      ),
      /binary/,
    ],
    ['more than 5 MB', file('a.txt', new Uint8Array(5_000_001).fill(97)), /too large.*5\.1 MB.* 5 MB/],
    ['more than 2,000,000 characters', text('word '.repeat(400_001)), /too long/],
    [
      'letters broken by a wrong encoding',
      text('The cafÃ© was dÃ©corÃ© by RenÃ©, she said, and it wasnâ€™t dear. '.repeat(5)),
      /encoding/,
    ],
    [
      'a list of links',
      text(Array.from({ length: 30 }, (_, i) => `Headline number ${i}`).join('\n')),
      /list/,
    ],
    ['a paywall', text('Home\nNews\nSubscribe to read the full story'), /paywall/],
    ['a cookie wall', text('We value your privacy\nCookies\nAccept all'), /cookie/],
    [
      'Spanish',
      text(
        Array(6)
          .fill(
            'El consejo del puerto votó el lunes para cerrar el viejo muelle de los barcos, según dijo la alcaldesa de la ciudad.',
          )
          .join('\n'),
      ),
      /Spanish/,
    ],
    [
      'Russian',
      text(
        Array(6)
          .fill(
            'Совет порта проголосовал в понедельник за закрытие старого причала, сообщили в мэрии города.',
          )
          .join('\n'),
      ),
      /Russian/,
    ],
  ];
  it.each(refused)('%s', async (_, source, reason) => {
    const error = await readArticle(source, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: expect.stringMatching(reason),
      mend: expect.stringMatching(/\w/),
    });
  });

  it('who pasted a text is not told to paste it', async () => {
    for (const source of ['hello world', 'Home\nNews\nSubscribe to read the full story']) {
      await expect(readArticle(text(source), {})).rejects.toMatchObject({
        mend: expect.not.stringMatching(/paste/i),
      });
    }
  });

  it('but an article of another language may be read without being digested', async () => {
    const spanish = Array(6).fill(
      'El consejo del puerto votó el lunes para cerrar el viejo muelle de los barcos, según dijo la alcaldesa.',
    );
    expect((await readArticle(text(spanish.join('\n')), { anyLanguage: true })).language).toBe('es');
  });
});
