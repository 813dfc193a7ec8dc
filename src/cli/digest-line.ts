import type { Article, Digest, Quote, SummarySentence } from '../nouns.ts';

/** One article's line of `digest --jsonl` (README, "The command line"): fields may be added, none renamed. */
export function digestLine(article: Omit<Article, 'id'>, digest: Digest) {
  return {
    article: {
      title: article.title || undefined,
      standfirst: article.standfirst,
      byline: article.byline,
      publisher: article.publisher,
      basedOn: article.basedOn,
      url: article.url,
      published: article.published,
      language: article.language,
      text: article.text,
    },
    summary: digest.summary.medium.map(({ text, start, end, repairs }: SummarySentence) => ({
      text,
      start,
      end,
      repairs,
    })),
    quotes: digest.quotes.map((quote) => quoteOf(article.text, quote)),
    dates: digest.dates,
    anchor: digest.anchor,
    timeline: digest.timeline.map(({ date, ...entry }) => ({ date: date ?? null, ...entry })),
    people: digest.people.map(({ name, also, role }) => ({ name, also, role })),
  };
}

function quoteOf(text: string, { speaker, ...quote }: Quote) {
  if (!speaker) return { ...quote, speaker };
  const { start, end } = speaker.mention;
  return { ...quote, speaker: { ...speaker, mention: { start, end, text: text.slice(start, end) } } };
}
