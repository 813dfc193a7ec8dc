/**
 * What Slack's pages say of Block Kit, written down again for the tests: https://docs.slack.dev/reference/block-kit.
 * Its own numbers, so that a wrong one in `limits.ts` is seen.
 */
type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** All that is wrong with a message (or a list of blocks of a view), in words; empty where Slack would take it. */
export function complaintsAbout(message: { text?: unknown; blocks: unknown }, mostBlocks = 50): string[] {
  const blocks = list(message.blocks);
  const complaints = blocks.flatMap(complaintsAboutBlock);
  if (blocks.length > mostBlocks) complaints.push(`${blocks.length} blocks`);
  if (JSON.stringify(blocks).length > 12_000) complaints.push('more than 12,000 characters of blocks');
  if (message.text !== undefined) {
    if (typeof message.text !== 'string' || message.text.trim() === '') complaints.push('no text');
    else if (message.text.length > 4_000) complaints.push(`a text of ${message.text.length}`);
  }
  return complaints;
}

function complaintsAboutBlock(block: Json): string[] {
  switch (block.type) {
    case 'header':
      return textObject(block.text, 150, ['plain_text']);
    case 'section':
      return [
        ...textObject(block.text, 3_000),
        ...(isRecord(block.accessory) ? element(block.accessory) : []),
      ];
    case 'context': {
      const elements = list(block.elements);
      const count = elements.length < 1 || elements.length > 10 ? [`context of ${elements.length}`] : [];
      return [...count, ...elements.flatMap((one) => textObject(one, 3_000))];
    }
    case 'actions': {
      const elements = list(block.elements);
      const ids = elements.map(({ action_id }) => action_id);
      return [
        ...(elements.length < 1 || elements.length > 25 ? [`actions of ${elements.length}`] : []),
        ...(new Set(ids).size === ids.length ? [] : ['an action_id twice']),
        ...elements.flatMap(element),
      ];
    }
    case 'image':
      return [
        ...length('image_url', block.image_url, 1, 3_000),
        ...length('alt_text', block.alt_text, 1, 2_000),
      ];
    case 'rich_text':
      return list(block.elements).length === 0 ? ['an empty rich_text'] : list(block.elements).flatMap(rich);
    case 'input':
      return [
        ...textObject(block.label, 2_000, ['plain_text']),
        ...(block.hint === undefined ? [] : textObject(block.hint, 2_000, ['plain_text'])),
        ...length('block_id', block.block_id, 1, 255),
        ...element(isRecord(block.element) ? block.element : {}),
      ];
    default:
      return [`a block of type ${String(block.type)}`];
  }
}

function element(one: Json): string[] {
  if (one.type === 'plain_text_input') {
    return Number(one.max_length) >= 1 && Number(one.max_length) <= 3_000 ? [] : ['max_length'];
  }
  if (one.type !== 'button') return [`an element of type ${String(one.type)}`];
  return [
    ...textObject(one.text, 75, ['plain_text']),
    ...length('action_id', one.action_id, 1, 255),
    ...length('value', one.value, 1, 2_000),
    ...(one.style === undefined || one.style === 'primary' || one.style === 'danger' ? [] : ['style']),
  ];
}

function rich(part: Json): string[] {
  if (part.type === 'rich_text_list') return list(part.elements).flatMap(rich);
  if (part.type !== 'rich_text_section' && part.type !== 'rich_text_quote')
    return [`rich ${String(part.type)}`];
  if (list(part.elements).length === 0) return ['an empty section of rich text'];
  return list(part.elements).flatMap((run) => {
    switch (run.type) {
      case 'text':
        return length('rich text', run.text, 1, 12_000);
      case 'link':
        return [...length('url', run.url, 1, 3_000), ...(/^https?:/.test(String(run.url)) ? [] : ['link'])];
      case 'date':
        return [
          ...(Number.isInteger(run.timestamp) ? [] : ['timestamp']),
          ...length('format', run.format, 1, 100),
        ];
      case 'user':
      case 'channel':
        return [];
      default:
        return [`rich ${String(run.type)}`];
    }
  });
}

function textObject(text: unknown, most: number, types = ['plain_text', 'mrkdwn']): string[] {
  if (!isRecord(text)) return ['no text object'];
  if (!types.includes(String(text.type))) return [`text of type ${String(text.type)}`];
  return length(String(text.type), text.text, 1, most);
}

function length(what: string, text: unknown, least: number, most: number): string[] {
  if (typeof text !== 'string') return [`no ${what}`];
  return text.length < least || text.length > most ? [`${what} of ${text.length}`] : [];
}

/** Everything that blocks show as words, in order; what Slack decodes is decoded. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isRecord(value)) return '';
  if (value.type === 'plain_text' || value.type === 'mrkdwn') return decoded(String(value.text));
  if (value.type === 'text' || value.type === 'link') return String(value.text);
  if (value.type === 'image') return decoded(String(value.alt_text));
  return wordsOf(value.text) + wordsOf(value.elements) + wordsOf(value.accessory);
}

/** `text` as Slack shows it. */
export function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'));
}
