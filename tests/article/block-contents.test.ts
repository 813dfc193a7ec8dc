import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../src/article/blocks/block-contents.ts';
import { readPage } from '../../src/article/page/page-reader.ts';

const sentence = (about: string) =>
  `The harbour company said that ${about} had been looked at again by its engineers, who found nothing that would keep the ferry on land.`;
const sections = ['The engine', 'The upper deck', 'The price of a seat'];
const page = `<!doctype html><html><head><title>Ferry back at sea</title></head><body><article>
<h1>Ferry back at sea after a year of repairs</h1><p>${sentence('the whole ship')}</p>
<div class="box"><ul>${sections.map((name, i) => `<li><a href="#s${i}">${i + 1}. ${name}</a></li>`).join('')}</ul></div>
${sections.map((name) => `<h2>${name}</h2><p>${sentence(name.toLowerCase())}</p><p>${sentence(`most of ${name.toLowerCase()}`)}</p>`).join('\n')}
</article></body></html>`;

describe('a list of contents', () => {
  const { blocks } = readPage(page);
  const contents = contentsOf(readPage(page));
  const at = (text: string) => blocks.findIndex((block) => block.text === text);

  it('is known by the headings that repeat it', () => {
    expect(contents[at('1. The engine')]).toEqual([1, 1]);
    expect(contents[at('The engine')]?.[0]).toBe(0);
  });
  it('is told by links to places of the same page', () => {
    expect(blocks[at('1. The engine')]?.anchored).toBe('1. The engine'.length);
    expect(blocks[at('The engine')]?.anchored).toBe(0);
  });
});

describe('a block', () => {
  it('knows its emphasis and the pictures before it', () => {
    const [plain, caption] = readPage(
      '<body><p>Out at sea</p><figure><img src="a.jpg"><figcaption><em>The ferry</em></figcaption></figure></body>',
    ).blocks;
    expect(plain).toMatchObject({ emphasised: 0, pictures: 0 });
    expect(caption).toMatchObject({ emphasised: 'The ferry'.length, pictures: 1 });
  });
});
