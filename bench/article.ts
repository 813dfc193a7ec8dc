import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from '../src/digest/text.ts';
import type { Article } from '../src/nouns.ts';

const root = join(import.meta.dirname, '..');
const sample = readFileSync(join(root, 'articles/mexico-refuses-troops.md'), 'utf8').replace(
  /^---[\s\S]*?---\n/,
  '',
);

/** An article of about that many words, made of the sample's paragraphs; each round has names and days of its own. */
export function articleOf(words: number): Article {
  const paragraphs: string[] = [];
  let count = 0;
  for (let round = 0; count < words; round++) {
    for (const paragraph of paragraphsOf(sample).map((span) => sample.slice(span.start, span.end))) {
      if (count >= words) break;
      const name =
        String.fromCharCode(97 + (round % 26)) + String.fromCharCode(97 + (Math.floor(round / 26) % 26));
      paragraphs.push(
        round === 0
          ? paragraph
          : paragraph
              .replaceAll(/Sheinbaum|Trump|Rubio|Petro|Maduro/g, (surname) => surname + name)
              .replaceAll('April 16', `April ${1 + (round % 28)}`),
      );
      count += paragraph.split(/\s+/).length;
    }
  }
  const text = paragraphs.join('\n\n');
  return {
    id: 'bench',
    title: 'A title',
    language: 'en',
    published: '2025-11-19',
    text,
    paragraphs: paragraphsOf(text),
  };
}
