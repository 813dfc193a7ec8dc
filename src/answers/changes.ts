import type { Block, Inline, Words } from '../chat/reply.ts';
import type { Changes, Correction, QuoteChange, Span } from '../nouns.ts';
import { edtfInWords } from './edtf-in-words.ts';
import { quoteBlock } from './quotes.ts';
import { placeOf, type Told } from './told.ts';

/** Of each kind of change so many are told in full, the others by their number. */
const mostTold = 5;

/** What changed in an article, in words: quotes first, then figures, dates, the headline and new paragraphs. */
export function changeBlocks(told: Told, changes: Changes): Block[] {
  const { title, published } = changes;
  return [
    ...some(changes.quotes, 'quotes', (change) => quoteChange(told, change)),
    ...some(changes.figures, 'figures', (figure) => correction(told, 'Figure corrected', figure)),
    ...some(changes.dates, 'dates', (date) => correction(told, 'Date corrected', date)),
    ...(title ? [line('New headline', [`it was: “${title.before}”`])] : []),
    ...(published ? [line('Day of publication', [`${days(published)}`])] : []),
    ...some(changes.added, 'new paragraphs', (paragraph) => newParagraph(told, paragraph)),
    ...rest(told, changes),
  ];
}

/** The texts of quotes that stand in the place of other words, by what they were: for a mark where they are shown. */
export const correctedQuotes = ({ quotes }: Changes): ReadonlyMap<string, string> =>
  new Map(
    quotes.flatMap((change) =>
      change.kind === 'altered' ? [[change.after.text, change.before.text] as const] : [],
    ),
  );

/** The sentences that a figure or date was corrected in. */
export const correctedSentences = ({ article }: Told, { figures, dates }: Changes): readonly string[] =>
  [...figures, ...dates].map(({ start, end }) => article.text.slice(start, end));

function some<T>(all: readonly T[], name: string, tell: (one: T) => Block): Block[] {
  const others = all.length - mostTold;
  const told = all.slice(0, mostTold).map(tell);
  return others > 0 ? [...told, { kind: 'note', words: `And ${others} more: ${name}.` }] : told;
}

const line = (what: string, words: readonly Inline[], place?: number): Block => ({
  kind: 'text',
  words: [{ text: what, style: 'strong' }, ' · ', ...words],
  ...(place !== undefined && { place }),
});

function quoteChange(told: Told, change: QuoteChange): Block {
  const { before } = change;
  if (change.kind === 'withdrawn') {
    return line('Quote withdrawn', [`${before.speaker?.name ?? 'unnamed'}: “${before.text}”`]);
  }
  const block = quoteBlock(told, change.after);
  const [what, was] =
    change.kind === 'altered'
      ? ['Quote corrected', `it was: “${before.text}”`]
      : ['Another speaker', `it was given to ${before.speaker?.name ?? 'nobody'}`];
  const detail: Words = [{ text: what, style: 'strong' }, ` · ${was}`];
  return block.kind === 'quote' ? { ...block, detail } : block;
}

function correction(told: Told, what: string, { before, after, ...sentence }: Correction): Block {
  const { start, end } = sentence;
  const words = [`“${before}” is now “${after}”: `, told.article.text.slice(start, end)];
  return line(what, words, placeOf(told, sentence));
}

const days = ({ before, after }: { before: string; after: string }) =>
  `${edtfInWords(after)}; it was ${edtfInWords(before)}`;

function newParagraph(told: Told, { start, end }: Span): Block {
  return line('New paragraph', [told.article.text.slice(start, end)], placeOf(told, { start, end }));
}

/** What is told by its number alone. */
function rest(told: Told, { reworded, removed }: Changes): Block[] {
  const places = reworded.slice(0, mostTold * 2).map((paragraph) => `¶ ${placeOf(told, paragraph)}`);
  const more = reworded.length > places.length ? ', …' : '';
  const parts = [
    reworded.length > 0 && `${paragraphs(reworded.length)} reworded: ${places.join(', ')}${more}.`,
    removed > 0 && `${paragraphs(removed)} taken out.`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? [] : [{ kind: 'note', words: parts.join(' ') }];
}

const paragraphs = (count: number) => (count === 1 ? 'One paragraph was' : `${count} paragraphs were`);
