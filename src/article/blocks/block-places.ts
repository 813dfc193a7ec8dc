import { mostLevels, type Page, type PageElement } from '../page.ts';

/** What an element's ancestors tell of it, itself included. */
export interface Place {
  /** How many levels up the nearest element of each kind is; `far` where there is none. */
  readonly levels: readonly number[];
  /** Telling words in the names of itself, its three nearest ancestors and all others. */
  readonly good: readonly [own: number, near: number, far: number];
  readonly bad: readonly [own: number, near: number, far: number];
}

const kinds = ['article', 'main', 'aside', 'nav', 'footer', 'header', 'form', 'table', 'list', 'figure'];

/** Stands for "no such ancestor". */
const far = 20;

const kindOfTag: Readonly<Record<string, string>> = {
  article: 'article',
  main: 'main',
  aside: 'aside',
  nav: 'nav',
  footer: 'footer',
  header: 'header',
  form: 'form',
  table: 'table',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  figure: 'figure',
  figcaption: 'figure',
};

/** Words in names of elements that hold articles, and of those that do not (after Readability's two lists). */
const goodName =
  /article|body|content|entry|hentry|main|page|post|text|blog|story|prose|rich-?text|paragraph|copy|markdown|wysiwyg|detail/gi;
const badName =
  /comment|sidebar|widget|related|share|sharing|social|promo|nav|menu|footer|foot|header|breadcrumb|cookie|consent|newsletter|subscri|sign-?up|banner|\bads?\b|advert|sponsor|popup|modal|overlay|toolbar|tags?\b|meta|byline|author|recommend|popular|trending|teaser|card|carousel|slider|gallery|caption|credit|disclaimer|toc|contents-table|pagination|pager|login|search|dropdown|tooltip|hidden|skip|cta|button|rating|review|reply|respond|avatar|bio|more-|read-next|feed|list-?item|product|price/gi;

/** The places of those elements of a page that hold blocks, by element. */
export function placesOf(page: Page): ReadonlyMap<number, Place> {
  const names = new Map<number, readonly [good: number, bad: number]>();
  const namesOf = (at: number) => {
    const known = names.get(at);
    const element = page.elements[at];
    if (known || !element) return known ?? ([0, 0] as const);
    const own = [count(goodName, element), count(badName, element)] as const;
    names.set(at, own);
    return own;
  };
  return new Map(page.blocks.map(({ element }) => [element, placeOf(page.elements, namesOf, element)]));
}

const count = (pattern: RegExp, element: PageElement) => element.names.match(pattern)?.length ?? 0;

function placeOf(
  elements: readonly PageElement[],
  namesOf: (at: number) => readonly [good: number, bad: number],
  from: number,
): Place {
  const levels = kinds.map(() => far);
  const good: [number, number, number] = [0, 0, 0];
  const bad: [number, number, number] = [0, 0, 0];
  let level = 0;
  for (let at = from; at > 0 && level < mostLevels; at = elements[at]?.parent ?? 0) {
    const element = elements[at];
    if (!element) break;
    const kind = kinds.indexOf(kindOfTag[element.tag] ?? 'none');
    if (levels[kind] === far) levels[kind] = Math.min(level, far - 1);
    const band = level === 0 ? 0 : level <= 3 ? 1 : 2;
    if (element.tag !== 'body') {
      const [goods, bads] = namesOf(at);
      good[band] += goods;
      bad[band] += bads;
    }
    level++;
  }
  return { levels, good, bad };
}
