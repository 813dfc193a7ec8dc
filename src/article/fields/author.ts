import { isNode, ldText, ldTypes } from '../page/json-ld.ts';
import type { PageContext } from '../page/page-context.ts';
import type { Weights } from '../score.ts';
import { kindsOn, looks } from './author-looks.ts';
import { type AddNames, bareName, namesIn } from './author-names.ts';
import { fromMarks, fromText } from './author-places.ts';
import weights from './author-weights.json' with { type: 'json' };
import { bestOf, type Candidate, Candidates, none } from './candidates.ts';

/** Everything on a page that may name its author or authors, each with what speaks for it, and that it names none. */
export function authorCandidates(context: PageContext): Candidate[] {
  const found = new Candidates((names) => names.split('; ').map(bareName).sort().join('; '));
  const kindOf = kindsOn(context);
  const add: AddNames = (text, ...traits) => {
    const names = namesIn(text ?? '');
    if (names !== '') found.add(names, ...traits);
  };
  fromStructure(context, add);
  fromMeta(context, add);
  fromMarks(context, add);
  fromText(context, kindOf, add);
  const named = found.list().map(({ value, traits }) => ({
    value,
    traits: [...traits, ...looks(value, kindOf(value), traits, context)],
  }));
  return [...named, none(named)];
}

/** The author or authors of a page, as `Ines Okafor, Jan Berg`; undefined where none is likely: a name is never guessed. */
export function authorOf(context: PageContext): string | undefined {
  return likelyAuthor(authorCandidates(context), weights)?.replaceAll('; ', ', ');
}

/**
 * Below these a page is said to name no author. A person is believed where the name stands as a byline or a signature
 * does, or in the page's head; a user name, a desk or the site itself must stand visibly above the text, as many pages
 * give them where there is no author. Tuned on folds of the benchmark's pages.
 */
const leastLikely = { person: 0.2, shown: 0.3, headOnly: 0.8 };

const above =
  /^(?:mark (?:\S+ before|together .*)|text (?:by|label|labelled|in|dated) (?:before|at start)|text bare)$/;
const inHead = /^(?:meta|ld|script)\b/;
const below =
  /^(?:mark (?:\S+ just after|(?:named|byline) inside)|text (?:by|label|labelled|dated) (?:after|end)|text label(?:led)? inside|text in after|text signed.*)$/;

/** The likeliest names, joined by `; `; undefined where none is likely enough. */
export function likelyAuthor(candidates: readonly Candidate[], scorer: Weights): string | undefined {
  const best = bestOf(candidates, scorer);
  const traits = candidates.find(({ value }) => value === best?.value)?.traits ?? [];
  const stands = (where: RegExp) => traits.some((trait) => where.test(trait));
  if (!best || traits.includes('kind furniture') || !(stands(above) || stands(inHead) || stands(below)))
    return undefined;
  const kind = traits.includes('person true') ? 'person' : stands(above) ? 'shown' : 'headOnly';
  return best.likely > leastLikely[kind] ? best.value : undefined;
}

const metaNames =
  'author article:author dc.creator dcterms.creator parsely-author sailthru.author byl citation_author article.author creator article:author_name cxenseparse:author news_authors og:author og:article:author twitter:creator:name'.split(
    ' ',
  );

function fromMeta({ page }: PageContext, add: AddNames): void {
  for (const name of metaNames) {
    const contents = page.meta.get(name);
    if (contents) add(contents.slice(0, 6).map(uninverted).join('; '), `meta ${name}`, 'meta');
  }
  const labelled = page.meta.get('twitter:label1')?.[0] ?? '';
  if (/written by|verfasst von|geschrieben|author|autor|escrito|écrit/i.test(labelled))
    add(page.meta.get('twitter:data1')?.[0], 'meta twitter', 'meta');
  for (const name of ['description', 'og:description', 'twitter:description']) {
    const by = /^(?:posted |written )?by (\p{Lu}.{3,80}?)(?:$|[.:–—|-]\s)/iu.exec(
      page.meta.get(name)?.[0] ?? '',
    );
    if (by) add(by[1], 'meta by');
  }
  for (const { key, value } of page.scriptAuthors) add(value, `script ${key}`, 'script');
}

/** `Okafor, Ines` as `Ines Okafor`. */
function uninverted(name: string): string {
  const parts = /^\s*(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}\.?)?)\s*$/u.exec(name);
  return parts ? `${parts[2]} ${parts[1]}` : name;
}

function fromStructure({ ld, ldArticles }: PageContext, add: AddNames): void {
  const byId = new Map(
    ld.flatMap((node) =>
      typeof node['@id'] === 'string' && node.name ? [[node['@id'], node] as const] : [],
    ),
  );
  const nameOf = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    if (!isNode(value)) return undefined;
    const id = value['@id'];
    return ldText(value.name) ?? (typeof id === 'string' ? ldText(byId.get(id)?.name) : undefined);
  };
  const articles = new Set(ldArticles);
  const others = ld.filter(
    (node) => !articles.has(node) && !/Comment|Review|Answer/.test(ldTypes(node).join()),
  );
  [...ldArticles.slice(0, 6), ...others.slice(0, 60)].forEach((node, i) => {
    for (const key of ['author', 'creator']) {
      const values = Array.isArray(node[key]) ? node[key] : [node[key]];
      const names = values
        .slice(0, 8)
        .map(nameOf)
        .filter((name) => name !== undefined);
      const isBody = values.some(
        (value: unknown) => isNode(value) && ldTypes(value).includes('Organization'),
      );
      const place = !articles.has(node) ? 'node' : i === 0 ? 'article' : 'other';
      if (names.length > 0)
        add(names.join('; '), `ld ${place} ${isBody ? 'organization' : 'person'}`, `ld ${key}`, 'ld');
    }
  });
  const persons = ld.filter((node) => ldTypes(node).includes('Person')).map((node) => ldText(node.name));
  if (persons.length > 0) add(persons[0], `ld person ${new Set(persons).size === 1}`);
}
