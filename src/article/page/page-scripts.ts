/** A value that a script of the page gives under a telling name. */
export interface ScriptValue {
  /** The name, in lower case, without underscores. */
  readonly key: string;
  readonly value: string;
}

const mostValues = 40;

const days =
  /["'](date_?published|published_?(?:date|time|at|on)|publish_?(?:date|time)|publication_?date|pub_?date|date_?created|created_?(?:at|date)|date_?modified|updated_?(?:at|date))\\?["']\s?:\s?\\?["'](\d{4}-\d\d-\d\d)/gi;
const names =
  /["'](authors?|author_?names?|byline|article_?authors?|content_?authors?)\\?["']\s?:\s?(?:\[\s?)?(?:\{[^{}]{0,200}?["']name\\?["']\s?:\s?)?\\?["']([^"'\\<>{}$]{3,80})\\?["']/gi;

/** Days that scripts name as the page's own: `"datePublished":"2025-11-19…"`; the first 40. */
export const scriptDays = (html: string) => valuesOf(html, days);

/** Authors that scripts name: `"authorName":"Ines Okafor"`, `"author":{"name":"…"}`; the first 40. */
export const scriptAuthors = (html: string) => valuesOf(html, names);

function valuesOf(html: string, pattern: RegExp): ScriptValue[] {
  const values: ScriptValue[] = [];
  for (const [, key = '', value = ''] of html.matchAll(pattern)) {
    if (values.length >= mostValues) break;
    values.push({ key: key.toLowerCase().replaceAll('_', ''), value });
  }
  return values;
}
