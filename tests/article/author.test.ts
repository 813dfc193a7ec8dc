import { describe, expect, it } from 'vitest';
import { besideDate } from '../../src/article/fields/author-dates.ts';
import { looksLikeName, namesIn } from '../../src/article/fields/author-names.ts';
import { readHtml } from '../../src/article/html.ts';

describe('namesIn', () => {
  it.each([
    ['By Ines Okafor', 'Ines Okafor'],
    ['Written by: Ines Okafor and Jan Berg', 'Ines Okafor; Jan Berg'],
    ['Ines Okafor, Senior Editor', 'Ines Okafor'],
    ['Ines Okafor, Trial Attorney at Berg & Sons', 'Ines Okafor'],
    ['Ines Okafor (spokeswoman of the union)', 'Ines Okafor'],
    ['Ines Okafor | The Harbour Desk', 'Ines Okafor'],
    ['Ines Okafor in Brussels', 'Ines Okafor'],
    ['Ines Okafor on 3 May 2025', 'Ines Okafor'],
    ['Ines OkaforInes Okafor', 'Ines Okafor'],
    ['Ines OkaforSenior Editor', 'Ines Okafor'],
    ['Written byInes Okafor', 'Ines Okafor'],
    ['Ines OkaforMonday', 'Ines Okafor'],
    ['Harbour Reports -', 'Harbour Reports'],
    ['Eingestellt von Ines Okafor', 'Ines Okafor'],
    ['Researched by Ines Okafor', 'Ines Okafor'],
    ['By Ines Okafor, PhD, and Jan Berg', 'Ines Okafor, PhD; Jan Berg'],
    ['Autor: Ines Okafor Quelle: Hafenblatt', 'Ines Okafor'],
    ['“Ines Okafor; Jan Berg”', 'Ines Okafor; Jan Berg'],
    ['Our Editors', 'Our Editors'],
    ['https://social.example/ines.okafor', ''],
  ])('reads %s', (text, names) => expect(namesIn(text)).toBe(names));

  it('keeps a name with its particle', () => expect(looksLikeName('Ana de la Cruz')).toBe(true));
  it('takes no part of a title for a name', () => expect(looksLikeName('Der Hafen')).toBe(false));
  it('takes no sentence for a name', () => expect(looksLikeName('Ines went home')).toBe(false));
});

describe('besideDate', () => {
  it.each([
    ['3 May 2025 • Ines Okafor', 'Ines Okafor'],
    ['Ines Okafor, 03.05.2025', 'Ines Okafor'],
    ['May 3, 2025 | Ines Okafor in Harbour news', 'Ines Okafor'],
    ['ines_84 03.05.2025, 15:07 Uhr', 'ines_84'],
    ['Bremen, 3. Mai 2025', ''],
    ['Opening hours until 3 May 2025', ''],
    ['Ines Okafor', ''],
  ])('reads %s', (text, name) => expect(besideDate(text)).toBe(name));
});

const story = (
  head: string,
  foot = '',
) => `<!doctype html><html><head><title>Ferry back at sea</title></head><body>
<article><h1>Ferry back at sea after a year of repairs</h1>${head}
${Array.from({ length: 6 }, (_, i) => `<p>The harbour company said on day ${i + 1} that the old ferry had crossed the bay again, with every seat taken and a band on the upper deck.</p>`).join('\n')}
${foot}</article></body></html>`;

describe('the author of a page', () => {
  it.each([
    ['an element of that class', '<p class="byline">By Ines Okafor</p>', ''],
    [
      'two linked names',
      '<p class="byline">By <a rel="author" href="/author/a">Ines Okafor</a> and <a rel="author" href="/author/b">Jan Berg</a></p>',
      '',
    ],
    [
      'a label in a block of its own',
      '<div class="author"><span>Author</span><div>Ines Okafor</div></div>',
      '',
    ],
    [
      'structured data',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Ines Okafor"}}</script>',
      '',
    ],
  ])('is found in %s', (_, head, foot) => {
    expect(readHtml(story(head, foot)).byline).toMatch(/^Ines Okafor(?:, Jan Berg)?$/);
  });

  it('is the one who signs under the text', () => {
    expect(readHtml(story('', '<p>Text: Ines Okafor</p>')).byline).toBe('Ines Okafor');
  });
  it('is nobody who is quoted in the text', () => {
    const quoted = '<p>“She is back,” said a letter by Ines Okafor that the mayor read out on the quay.</p>';
    expect(
      readHtml(
        story(
          '',
          quoted +
            '<p>The band played until the evening, and the ferry sailed again at eight in the morning.</p>'.repeat(
              4,
            ),
        ),
      ).byline,
    ).toBeUndefined();
  });
  it('is not the paper itself where the paper alone is named', () => {
    const head = '<p class="author">Harbour Gazette</p>';
    expect(readHtml(story(head), 'https://www.harbourgazette.example/ferry').byline).toBeUndefined();
  });
  it('is not invented', () => expect(readHtml(story('')).byline).toBeUndefined());
});
