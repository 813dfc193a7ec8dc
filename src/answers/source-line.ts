import type { Article } from '../nouns.ts';
import { edtfInWords } from './edtf-in-words.ts';

/** The last line of every answer: where it is from, when that was published, and that nothing was made up. */
export const sourceLine = (article: Article): string =>
  `${originLine(article)} · every line is from the article`;

/** Where an article is from, and when it was published. */
export function originLine(article: Article): string {
  const retold = article.basedOn && `retold from ${article.basedOn}`;
  const from = [article.publisher ?? hostOf(article.url), article.byline, retold].filter(Boolean);
  const published = article.published
    ? `published ${edtfInWords(article.published)}`
    : 'date of publication not known';
  const known = [...from, published].join(' · ');
  return from.length > 0 ? known : sentenceCase(known);
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.hostname.replace(/^www\./, '');
}
