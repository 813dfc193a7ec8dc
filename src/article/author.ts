import weights from './author-weights.json' with { type: 'json' };
import { bestOf, type Candidate, Candidates } from './candidates.ts';
import { oneLine } from './clean.ts';
import { isNode, ldText, ldTypes } from './json-ld.ts';
import { type PageContext, plainWords } from './page-context.ts';

/** Everything on a page that may name its author or authors, each with what speaks for it. */
export function authorCandidates(context: PageContext): Candidate[] {
  const found = new Candidates((names) => names.split('; ').map(plainWords).sort().join('; '));
  const add = (text: string | undefined, ...traits: readonly string[]) => {
    const names = namesIn(text ?? '');
    if (names !== '') found.add(names, ...traits);
  };
  fromStructure(context, add);
  for (const name of metaNames) {
    const contents = context.page.meta.get(name);
    if (contents) add(contents.slice(0, 4).join('; '), `meta ${name}`, 'meta');
  }
  const label = context.page.meta.get('twitter:label1')?.[0] ?? '';
  if (/written by|verfasst von|author|escrito|écrit/i.test(label))
    add(context.page.meta.get('twitter:data1')?.[0], 'meta twitter', 'meta');
  fromMarks(context, add);
  fromText(context, add);
  return found
    .list()
    .map(({ value, traits }) => ({ value, traits: [...traits, ...looks(value, traits, context)] }));
}

/** The author or authors of a page, as `Ines Okafor, Jan Berg`; undefined where none is likely: a name is never guessed. */
export function authorOf(context: PageContext): string | undefined {
  const best = bestOf(authorCandidates(context), weights);
  return best && best.likely > leastLikelyAuthor ? best.value.replaceAll('; ', ', ') : undefined;
}

/** Below this a page is said to name no author: tuned so that hardly any is invented. */
export const leastLikelyAuthor = 0.35;

type Add = (text: string | undefined, ...traits: readonly string[]) => void;

const metaNames =
  'author article:author dc.creator dcterms.creator parsely-author sailthru.author byl citation_author article.author creator article:author_name cxenseparse:author news_authors'.split(
    ' ',
  );

function fromStructure({ ld, ldArticles }: PageContext, add: Add): void {
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
  ldArticles.slice(0, 6).forEach((node, i) => {
    for (const key of ['author', 'creator']) {
      const values = Array.isArray(node[key]) ? node[key] : [node[key]];
      const names = values
        .slice(0, 8)
        .map(nameOf)
        .filter((name) => name !== undefined);
      const type = values.some((value: unknown) => isNode(value) && ldTypes(value).includes('Organization'))
        ? 'organization'
        : 'person';
      if (names.length > 0)
        add(names.join('; '), `ld ${i === 0 ? 'article' : 'other'} ${type}`, `ld ${key}`, 'ld');
    }
  });
  const persons = ld.filter((node) => ldTypes(node).includes('Person')).map((node) => ldText(node.name));
  if (persons.length > 0) add(persons[0], `ld person ${persons.length === 1}`);
}

function fromMarks(context: PageContext, add: Add): void {
  const { page, bodyStart, bodyEnd } = context;
  let order = 0;
  const linked: string[] = [];
  for (const mark of page.marks) {
    const sort =
      /\bauthor\b/.test(mark.names) && mark.tag === 'a'
        ? 'link'
        : /byline/.test(mark.names)
          ? 'byline'
          : /author|writer|contributor|creator|reporter/.test(mark.names)
            ? 'author'
            : /\/(?:author|autor|auteur|authors|profile|staff|people|contributors?|redaktion)s?\//i.test(
                  mark.href,
                )
              ? 'link'
              : '';
    if (sort === '' || mark.text === '' || mark.text.length > 120) continue;
    const before = bodyStart - mark.block;
    const where =
      before > 15
        ? 'far before'
        : before >= 0
          ? 'before'
          : mark.block <= bodyEnd
            ? 'inside'
            : mark.block <= bodyEnd + 6
              ? 'just after'
              : 'after';
    const says = /^(?:by|von|par|por|di|door|av|text:?|written by|autor:?)\s/i.test(mark.text)
      ? 'by'
      : 'bare';
    if (sort === 'link' && where === 'before' && !linked.includes(mark.text)) linked.push(mark.text);
    add(
      mark.text,
      `mark ${sort} ${where}`,
      `mark ${sort}`,
      `mark ${says} ${where}`,
      `mark order ${Math.min(order, 3)}`,
      ...(mark.names.includes('comment') ? ['mark comment'] : []),
    );
    order++;
  }
  if (linked.length > 1) add(linked.slice(0, 5).join('; '), 'mark links together');
}

function fromText({ page, bodyStart, bodyEnd }: PageContext, add: Add): void {
  page.blocks.forEach((block, i) => {
    if (block.text.length > 120 || i < bodyStart - 20 || i > bodyEnd + 6) return;
    const where = i < bodyStart ? 'before' : i === bodyStart ? 'at start' : i <= bodyEnd ? 'inside' : 'after';
    const by =
      /^(?:(?:written|posted|words|text|story|article|reviewed)\s)?(?:by|von|par|por|di|author|autor)\b:?\s+(.{3,80})$/i.exec(
        block.text,
      )?.[1];
    if (by !== undefined) add(by, `text by ${where}`);
    else if (
      i < bodyStart &&
      i >= bodyStart - 6 &&
      /^\p{Lu}[\p{Ll}'’-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+$/u.test(block.text)
    )
      add(block.text, 'text bare');
  });
}

/**
 * The names in a byline, joined by `; `: without `By`, roles, places, dates and addresses. Empty where nothing is left
 * that looks like a name.
 */
export function namesIn(text: string): string {
  const line = oneLine(text)
    .replace(/https?:\S+|\S+@\S+|@\w+/g, ' ')
    .replace(
      /^(?:(?:written|posted|published|words|text|story|article|reviewed|photos?|fotos?|verfasst|geschrieben|ein (?:artikel|gastbeitrag)|interview)\s+)?(?:by|von|par|por|di|door|av|author|autor(?:in)?|text)\b\s*:?\s+/iu,
      '',
    )
    .replace(/^(?:authors?|by|von|par|por|autor(?:en)?|redakteur|interview|text|foto)\s*:\s*/iu, '')
    .replace(/^(?:Par|By|Von)(?=\p{Lu}\p{Ll})/u, '')
    .replace(
      /\s*(?:[|•·–—]|\s-\s|\son\s(?=\p{Lu}|\d)|\b(?:\d{1,2}[./ ]|published|posted|updated|am \d|in:|for\s|@)).*$/iu,
      '',
    );
  const parts = line
    .split(/\s*(?:;|,|&|\/|\band\b|\bund\b|\bet\b|\by\b)\s*/iu)
    .map((part) => part.replace(/^[\s.:("“]+|[\s:)"”]+$/g, '').trim());
  const names = parts.filter((part) => part !== '' && !isRole(part));
  const unique = [...new Map(names.map((name) => [plainWords(name), name])).values()].slice(0, 6);
  return unique.filter((name) => plainWords(name) !== '' && name.length <= 60).join('; ');
}

const isRole = (part: string) =>
  (/\b(?:editor|writer|reporter|correspondent|journalist|staff writer|contributor|director|ph\.?d|m\.?d|columnist|producer|managing|senior|associate|specialist|manager|redakteur|ceo|founder|professor)\b/i.test(
    part,
  ) &&
    part.split(' ').length > 1) ||
  /^(?:ph\.?d|md|jr|sr|rd|mba|cfa|dr|rn|ms)\.?$/i.test(part);

function looks(value: string, traits: readonly string[], context: PageContext): string[] {
  const names = value.split('; ');
  const words = value.split(/\s+/);
  const origins = new Set(traits.map((trait) => trait.split(' ')[0]));
  const plain = plainWords(value).replaceAll(' ', '');
  const site = plainWords(context.siteName).replaceAll(' ', '');
  const out = [
    `origins ${[...origins].sort().join('+')}`,
    `names ${Math.min(4, names.length)}`,
    `words ${Math.min(8, words.length)}`,
    `capital ${words.every((word) => /^\p{Lu}|^(?:de|van|von|der|da|bin|al|la|di|of)$/u.test(word))}`,
  ];
  if (/\d/.test(value)) out.push('digits');
  if (plain === site || (plain.length > 3 && context.host.replace(/[^a-z0-9]/g, '').includes(plain)))
    out.push('is site');
  if (
    /\b(?:admin|team|staff|editors?|redaktion|news|press|agency|desk|guest|magazine|office|group|reuters|afp|dpa|institute|university)\b/i.test(
      value,
    )
  )
    out.push('is body');
  if (
    /\b(?:share|read|more|follow|comments?|posts?|author|view|about|all|subscribe|category|published|min)\b/i.test(
      value,
    )
  )
    out.push('is furniture');
  if (names.length === 1 && words.length === 2 && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(value))
    out.push('first and last');
  return out;
}
