import { bin } from '../lines.ts';
import { type LdNode, ldText, ldTypes } from '../page/json-ld.ts';
import type { PageContext } from '../page/page-context.ts';
import type { Mark } from '../page.ts';
import type { Weights } from '../score.ts';
import { bestOf, type Candidate, Candidates, none } from './candidates.ts';
import { daysIn } from './page-dates.ts';
import { related } from './published-relations.ts';
import weights from './published-weights.json' with { type: 'json' };

const ldDates = ['datePublished', 'dateCreated', 'dateModified', 'uploadDate'] as const;

/** Every day on a page that may be that of its publication, each with what speaks for it (in htmldate's way). */
export function publishedCandidates(context: PageContext): Candidate[] {
  const found = new Candidates((day) => day);
  fromStructure(context, found);
  fromMeta(context, found);
  fromMarks(context, found);
  fromAddress(context, found);
  fromText(context, found);
  const days = related(found.list());
  return [...days, none(days)];
}

/** The day of a page's publication, `2025-11-19`; undefined where none is likely. */
export function publishedOf(context: PageContext): string | undefined {
  return likelyDay(publishedCandidates(context), weights);
}

/** Below this a page is said to give no date. */
const leastLikely = 0.2;

/** The likeliest day; undefined where none is likely enough. */
export function likelyDay(days: readonly Candidate[], scorer: Weights): string | undefined {
  const best = bestOf(days, scorer);
  return best && best.likely > leastLikely ? best.value : undefined;
}

function fromStructure({ ld, ldArticles, page }: PageContext, found: Candidates): void {
  const articles = new Set<LdNode>(ldArticles);
  const first = ldArticles[0];
  for (const node of ld) {
    const kind =
      node === first
        ? 'article'
        : articles.has(node)
          ? 'other article'
          : /Page/.test(ldTypes(node).join())
            ? 'page'
            : 'other';
    for (const key of ldDates) {
      for (const { day } of daysIn(ldText(node[key]) ?? '').slice(0, 1)) found.add(day, `ld ${kind} ${key}`);
    }
  }
  for (const { key, value } of page.scriptDays) found.add(value, `script ${key}`);
}

function fromMeta({ page }: PageContext, found: Candidates): void {
  for (const [name, contents] of page.meta) {
    const content = contents[0] ?? '';
    if (content.length > 60 || !/\d{4}/.test(content)) continue;
    const known = /date|time|publish|modif|updat|creat|issued|release|sailthru|parsely|dc\.|dcterms/.test(
      name,
    );
    const sort = /modif|updat|revis|expir|edit/.test(name)
      ? 'changed'
      : /publish|pub|issued|creat|release/.test(name)
        ? 'published'
        : known
          ? 'date'
          : 'other';
    const days = daysIn(content);
    for (const { day, form } of days.slice(0, 2))
      found.add(day, `meta ${sort}`, ...(known ? [`meta ${name}`] : []), `meta ${form}`);
  }
}

function fromMarks(context: PageContext, found: Candidates): void {
  const seen = new Map<string, number>();
  for (const mark of context.page.marks) {
    const where = placeOf(mark.block, context);
    const sort = sortOf(mark);
    const kind = mark.tag === 'time' ? 'time' : 'mark';
    const valued = daysIn(mark.value);
    const days = valued.length > 0 ? valued : daysIn(mark.text);
    if (days.length === 0) continue;
    const order = seen.get(kind) ?? 0;
    seen.set(kind, order + 1);
    for (const { day, form } of days.slice(0, 3)) {
      const size = mark.text.length < 40 ? 'short' : mark.text.length < 120 ? 'middle' : 'long';
      found.add(
        day,
        `${kind} ${sort} ${where}`,
        `${kind} ${sort}`,
        `${kind} order ${Math.min(order, 3)}`,
        `${kind} ${size}`,
        `form ${form}`,
      );
      if (days[0]?.day === day) found.add(day, `${kind} first`);
    }
  }
}

function sortOf(mark: Mark): string {
  const words = `${mark.names} ${mark.text.slice(0, 60)}`.toLowerCase();
  if (/modif|updat|revis|aktualis|geänd|actualiz|mis à jour|aggiorn|atualiz|edited|stand:/.test(words))
    return 'changed';
  if (
    /datepublished|publish|posted|pubdate|published|erstellt|veröff|publié|publicad|pubblic|entry-date|dt-published/.test(
      words,
    )
  )
    return 'published';
  if (/comment|related|sidebar|widget|footer|copyright/.test(words)) return 'elsewhere';
  return /date|time|stamp/.test(words) ? 'date' : 'other';
}

function placeOf(block: number, { bodyStart, bodyEnd }: PageContext): string {
  const before = bodyStart - block;
  if (before > 0) return before <= 4 ? 'just before' : before <= 15 ? 'before' : 'far before';
  const after = block - bodyEnd;
  if (after <= 0) return before === 0 ? 'at start' : 'inside';
  return after <= 4 ? 'just after' : after <= 15 ? 'after' : 'far after';
}

function fromAddress({ url, page }: PageContext, found: Candidates): void {
  for (const address of new Set([
    url,
    page.links.get('canonical') ?? '',
    page.meta.get('og:url')?.[0] ?? '',
  ])) {
    for (const { day } of daysIn(address.replace(/[/_.-]/g, '-')).slice(0, 1)) found.add(day, 'address');
    const words = /\/(\d{4})\/([a-z]{3})\/(\d{1,2})\//i.exec(address);
    if (words) for (const { day } of daysIn(`${words[3]} ${words[2]} ${words[1]}`)) found.add(day, 'address');
  }
}

/** How far into one of the first paragraphs a day may stand as in `27.1.2022 - ` or `BERLIN, 27 January 2022 –`. */
const dateline = 40;

function fromText(context: PageContext, found: Candidates): void {
  const { page } = context;
  let order = 0;
  page.blocks.forEach((block, i) => {
    const isLong = block.text.length > 200;
    const isEdge = i === context.bodyStart || i === context.bodyEnd;
    const text = isLong && !isEdge ? block.text.slice(0, dateline) : block.text;
    if (isLong && !isEdge && (i < context.bodyStart || i > context.bodyStart + 3)) return;
    if (!/\d/.test(text)) return;
    const days = daysIn(text);
    const where = placeOf(i, context);
    const says = /updat|modif|aktualis|edited|revised|actualiz|stand:/i.test(block.text)
      ? 'changed'
      : /publi|posted|veröff|erstellt|written|released/i.test(block.text)
        ? 'published'
        : /copyright|©/i.test(block.text)
          ? 'copyright'
          : 'plain';
    days.slice(0, 3).forEach(({ day, form }, at) => {
      found.add(
        day,
        `text ${where} ${isLong}`,
        `text ${where} ${says}`,
        `text ${says}`,
        `text ${bin(block.text.length / 5)}`,
        `text order ${Math.min(order, 3)}`,
        `text at ${at}`,
        `form ${form}`,
      );
      order++;
    });
  });
}
