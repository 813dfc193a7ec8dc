import { oneLine } from '../clean.ts';
import { bin } from '../lines.ts';
import { ldText } from '../page/json-ld.ts';
import { type PageContext, plainWords } from '../page/page-context.ts';
import { bestOf, type Candidate, Candidates } from './candidates.ts';
import weights from './title-weights.json' with { type: 'json' };

/** A headline of more characters than this is a paragraph. */
const mostCharacters = 300;

/** Everything on a page that may be its headline, each with what speaks for it. */
export function titleCandidates(context: PageContext): Candidate[] {
  const { page } = context;
  const found = new Candidates(plainWords);
  const article = context.ldArticles[0];
  const headings = page.blocks.flatMap((block, i) => {
    const tag = page.elements[block.element]?.tag;
    return tag === 'h1' || tag === 'h2' ? [{ tag, i, text: block.text }] : [];
  });
  const firsts = headings.filter(({ tag }) => tag === 'h1');
  const seconds = headings.filter(({ tag, i }) => tag === 'h2' && i <= context.bodyStart).slice(-2);
  const sources: ReadonlyArray<readonly [source: string, text: string | undefined]> = [
    ['ld', ldText(article?.headline)],
    ['ld name', ldText(article?.name)],
    ['og', page.meta.get('og:title')?.[0]],
    ['twitter', page.meta.get('twitter:title')?.[0]],
    ['meta', page.meta.get('title')?.[0] ?? page.meta.get('dc.title')?.[0]],
    ['title', page.title],
    ...firsts.slice(0, 6).map(({ text, i }) => [headingName(context, i, firsts.length), text] as const),
    ...seconds.map(({ text }, i) => [`h2 ${i - seconds.length}`, text] as const),
  ];
  const inHead = sources.filter(([source]) => !/^h[12]/.test(source));
  const rests = new Set(restsOf(inHead.flatMap(([, text]) => text ?? [])));
  for (const [source, text] of sources) {
    if (text === undefined) continue;
    const whole = oneLine(decodeTwice(text));
    if (whole === '' || whole.length > mostCharacters) continue;
    for (const [variant, value] of variants(whole, context)) found.add(value, `${source} ${variant}`);
  }
  const heads = firsts.map(({ text }) => plainWords(text));
  return found
    .list()
    .filter(({ value }) => !rests.has(plainWords(value)))
    .map(({ value, traits }) => ({
      value,
      traits: [...traits, ...relations(value, traits, heads, context)],
    }));
}

/** The headline of a page; undefined where nothing on it may be one. */
export function titleOf(context: PageContext): string | undefined {
  return bestOf(titleCandidates(context), weights)?.value;
}

function headingName(context: PageContext, i: number, count: number): string {
  const before = context.bodyStart - i;
  const place = before < 0 ? 'after' : before < 4 ? 'just before' : before < 15 ? 'before' : 'far before';
  return `h1 ${count === 1 ? 'alone' : 'of several'} ${place}`;
}

const separator = /\s+[|–—·»«•›~\-/:]+\s+|\s*[|»•›]\s*|:\s+/g;

/** A title whole and without what sites put before and behind it. */
function variants(whole: string, context: PageContext): Array<readonly [variant: string, value: string]> {
  const out: Array<readonly [string, string]> = [['whole', whole]];
  const cuts = [...whole.matchAll(separator)];
  const first = cuts[0];
  const last = cuts.at(-1);
  const kind = (cut: string) => (cut.includes(':') ? 'colon' : /[|»«•›·]/.test(cut) ? 'bar' : 'dash');
  if (first && last) {
    const tail = whole.slice(last.index + last[0].length);
    const head = whole.slice(0, first.index);
    out.push([`without tail ${kind(last[0])} ${isSite(tail, context)}`, whole.slice(0, last.index)]);
    out.push([
      `without head ${kind(first[0])} ${isSite(head, context)}`,
      whole.slice(first.index + first[0].length),
    ]);
    if (cuts.length > 1) {
      out.push([`head of many ${kind(first[0])}`, head]);
      const before = cuts.at(-2);
      if (cuts.length > 2 && before) out.push(['without two tails', whole.slice(0, before.index)]);
    }
  }
  return out;
}

/** Whether words are the site's name: its host, or what it calls itself. */
function isSite(text: string, { host, siteName }: PageContext): boolean {
  const plain = plainWords(text).replaceAll(' ', '');
  if (plain === '') return false;
  if (plain === plainWords(siteName).replaceAll(' ', '')) return true;
  const bare = host.replace(/^www\./, '').replace(/[^a-z0-9]/g, '');
  return (
    plain.length > 2 &&
    (bare.includes(plain) || plain.includes(bare.replace(/(?:com|org|net|de|co|uk|io)$/, '')))
  );
}

function relations(
  value: string,
  traits: readonly string[],
  heads: readonly string[],
  context: PageContext,
): string[] {
  const plain = plainWords(value);
  const origins = new Set(traits.map((trait) => trait.split(' ')[0]));
  const longer = heads.some((head) => head !== plain && head.includes(plain));
  const shorter = heads.some((head) => head !== '' && head !== plain && plain.includes(head));
  const sources = traits.map((trait) => sourceKind(trait));
  const isIn = (kind: string) => (sources.includes(kind) ? 1 : 0);
  return [
    `head ${isIn('head')}${isIn('head part')} page ${isIn('h1')}${isIn('h1 part')}`,
    `origins ${origins.size}`,
    `words ${bin(plain.split(' ').length)}`,
    ...(heads.includes(plain)
      ? ['is h1', `is h1 ${origins.size}`]
      : [`no h1 ${heads.length > 0} ${origins.size}`]),
    ...(longer ? ['part of h1'] : []),
    ...(shorter ? ['holds h1'] : []),
    ...(isSite(value, context) ? ['is site'] : []),
  ];
}

/** Whether a trait speaks of the page's head or of its h1, and of the whole or a part: `head`, `head part`, `h1`, `h1 part`. */
function sourceKind(trait: string): string {
  const source = /^(?:ld|og|twitter|meta|title)\b/.test(trait) ? 'head' : trait.slice(0, 2);
  return trait.endsWith(' whole') ? source : `${source} part`;
}

/** Entities that were escaped twice (`&amp;#8211;`), as structured data often has them. */
function decodeTwice(text: string): string {
  return text
    .replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{2,4});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39|rsquo);/g, '’')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

/** What one of the titles in a page's head has before or behind another of them, in plain words: the site's name. */
function restsOf(titles: readonly string[]): string[] {
  const plain = titles.map((title) => plainWords(oneLine(title)));
  return plain.flatMap((whole) =>
    plain.flatMap((part) => {
      if (part === '' || part.length >= whole.length) return [];
      if (whole.startsWith(`${part} `)) return [whole.slice(part.length + 1)];
      return whole.endsWith(` ${part}`) ? [whole.slice(0, -part.length - 1)] : [];
    }),
  );
}
