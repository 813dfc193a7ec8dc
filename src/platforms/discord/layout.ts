import { clean, oneLine } from '../../chat/clean.ts';
import type { Action, Block, DatedEntry, ListItem, Words } from '../../chat/reply.ts';
import { safeAddress } from './escape.ts';
import { limits } from './limits.ts';
import { setWords } from './words.ts';

/**
 * A part of a message that stays in one piece. `text` is Discord markdown of at most `partRoom` characters;
 * `leads` belongs to what follows it.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly leads?: true }
  | { readonly kind: 'item'; readonly text: string; readonly action: Action }
  | { readonly kind: 'picture'; readonly url: string; readonly alt?: string }
  | { readonly kind: 'buttons'; readonly actions: readonly Action[] };

/** Characters of one part: what a reader takes in at a glance of a phone, and more than any address or time needs. */
export const partRoom = 1800;

const one = { lines: 'one' } as const;
const strong = { lines: 'one', strong: true } as const;
const prose = { lines: 'many' } as const;
const quoted = { lines: 'quoted' } as const;

/** A block as parts, in order; together they say all of it. */
export function layOut(block: Block): Part[] {
  switch (block.kind) {
    case 'heading':
      return texts(prefixed('### ', block.words)).map((part) => ({ ...part, leads: true }));
    case 'text':
      return texts(setWords(followed(block.words, placed(block.place)), prose, partRoom));
    case 'break':
      return [];
    case 'note':
      return texts(stack(small(block.words)));
    case 'quote':
      return texts(
        stack([
          ...setWords(block.text, quoted, partRoom - 2),
          ...stack(setWords(block.speaker, strong, partRoom - 40)),
          ...small(withPlace(block.detail, block.place)),
        ]),
      );
    case 'dated':
      return block.entries.flatMap((entry) => texts(stack(datedEntry(entry))));
    case 'list':
      return list(block.items, block.numbered ?? false);
    case 'picture':
      return picture(block.url, block.alt);
  }
}

/** Small print: one line, `-# ` before it. */
export function small(words: Words | undefined): string[] {
  return words === undefined ? [] : prefixed('-# ', words);
}

const prefixed = (prefix: string, words: Words) =>
  setWords(words, one, partRoom - prefix.length).map((stretch) => prefix + stretch);

const texts = (stretches: readonly string[]): Extract<Part, { kind: 'text' }>[] =>
  stretches.map((text) => ({ kind: 'text', text }));

/** Joins what stands below each other, as far as a part holds it. */
function stack(lines: readonly string[]): string[] {
  const stacked: string[] = [];
  for (const line of lines) {
    const above = stacked.at(-1);
    if (above !== undefined && above.length + 1 + line.length <= partRoom)
      stacked[stacked.length - 1] = `${above}\n${line}`;
    else stacked.push(line);
  }
  return stacked;
}

const placed = (place: number | undefined) => (place === undefined ? undefined : `¶\u00a0${place}`);

const followed = (words: Words, end: string | undefined): Words =>
  end === undefined ? words : [...(typeof words === 'string' ? [words] : words), ` ${end}`];

/** Small words with the paragraph at their end: `Mexican president · ¶ 2`. */
function withPlace(detail: Words | undefined, place: number | undefined): Words | undefined {
  if (detail === undefined || detail.length === 0) return placed(place);
  return place === undefined ? detail : followed(detail, `· ${placed(place)}`);
}

/** The date on a line of its own, so that dates stand below each other on the narrowest screen. */
function datedEntry({ date, event, detail, place }: DatedEntry): string[] {
  const alone = detail === undefined || detail.length === 0;
  return [
    ...setWords(date, strong, partRoom),
    ...setWords(alone ? followed(event, placed(place)) : event, prose, partRoom),
    ...small(alone ? undefined : withPlace(detail, place)),
  ];
}

function list(items: readonly ListItem[], numbered: boolean): Part[] {
  const parts: Part[] = [];
  // Items without a button stand close together, as one list.
  let lines: string[] = [];
  const close = () => {
    parts.push(...texts(stack(lines)));
    lines = [];
  };
  // Discord sets small print at the margin: under a bullet it would seem to belong to nothing. A list has bullets or none.
  const isPlain = !numbered && items.some(({ action, detail }) => (action ?? detail) !== undefined);
  for (const [index, item] of items.entries()) {
    const mark = isPlain || item.action !== undefined ? '' : numbered ? `${index + 1}. ` : '- ';
    const said = setWords(item.words, one, partRoom - mark.length);
    lines.push(
      ...said.map((stretch, part) => (part === 0 ? mark + stretch : stretch)),
      ...small(item.detail),
    );
    if (item.action === undefined) continue;
    const stacked = stack(lines.splice(-said.length - small(item.detail).length));
    close();
    const last = stacked.pop();
    parts.push(...texts(stacked), ...withButton(last, item.action));
  }
  close();
  return parts;
}

/**
 * A button beside its words (beside its own label where it has none). A label that Discord would refuse goes into the
 * words, and the button says `Open`.
 */
export function withButton(words: string | undefined, action: Action): Part[] {
  const label = oneLine(action.label);
  if (words !== undefined && label !== '' && label.length <= limits.buttonLabel.max) {
    return [{ kind: 'item', text: words, action }];
  }
  const stretches = setWords(label, one, partRoom);
  const last = stretches.pop() ?? words ?? 'Open';
  const before = stretches.length === 0 && last === words ? [] : words === undefined ? [] : [words];
  return [
    ...texts([...before, ...stretches]),
    { kind: 'item', text: last, action: { ...action, label: 'Open' } },
  ];
}

function picture(url: string, alt: string): Part[] {
  const address = safeAddress(url, limits.pictureUrl.max);
  const words = clean(alt);
  // What Discord cannot take as a picture is still told in words.
  if (address === null || words.length > limits.pictureAlt.max) return texts(setWords(alt, prose, partRoom));
  return [{ kind: 'picture', url: address, ...(words !== '' && { alt: words }) }];
}
