/**
 * What Slack's pages say of Block Kit, written down again for the tests: https://docs.slack.dev/reference/block-kit.
 * Its own numbers, so that a wrong one in `limits.ts` is seen. As Slack does, it refuses every property that it does not
 * know ("invalid additional property").
 */
type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** All that is wrong with a message (or a list of blocks of a view), in words; empty where Slack would take it. */
export function complaintsAbout(message: { text?: unknown; blocks: unknown }, mostBlocks = 50): string[] {
  const blocks = list(message.blocks);
  const ids = blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
  return [
    ...(message.blocks === undefined || Array.isArray(message.blocks) ? [] : ['blocks are no list']),
    ...(Array.isArray(message.blocks) && blocks.length < message.blocks.length
      ? ['a block is no object']
      : []),
    ...blocks.flatMap(complaintsAboutBlock),
    ...(new Set(ids).size === ids.length ? [] : ['a block_id twice']),
    ...(blocks.length > mostBlocks ? [`${blocks.length} blocks`] : []),
    ...(JSON.stringify(blocks).length > 12_000 ? ['more than 12,000 characters of blocks'] : []),
    ...(message.text === undefined ? [] : complaintsAboutText(message.text)),
  ];
}

/** Of a message's `text`: read aloud, shown in notifications, and searched for mentions by Slack. */
function complaintsAboutText(text: unknown): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['no text'];
  return [...(text.length > 4_000 ? [`a text of ${text.length}`] : []), ...markup('text', text)];
}

/** Entities that ring somebody, and characters that had to be escaped. */
function markup(where: string, text: string): string[] {
  const bare = text.replace(
    /<(?:#C[A-Z0-9]+|#[A-Z0-9]{2,}|https?:[^<>|]+\|[^<>|]*|!date\^\d+\^[^<>|^]+\|[^<>|]*)>/g,
    '',
  );
  return [
    ...(/<[!@]/.test(bare) ? [`${where} rings somebody`] : []),
    ...(/[<>]|&(?!amp;|lt;|gt;)/.test(bare) ? [`${where} is not escaped`] : []),
  ];
}

/** Of a modal or the Home tab: https://docs.slack.dev/reference/views/modal-views and …/home-tab-views. */
export function complaintsAboutView(view: Json): string[] {
  const blocks = list(view.blocks);
  const asks = blocks.some(({ type }) => type === 'input');
  const own = {
    modal: ['title', 'submit', 'close', 'clear_on_close', 'notify_on_close'],
    home: [],
  };
  if (view.type !== 'modal' && view.type !== 'home') return [`a view of type ${String(view.type)}`];
  return [
    ...onlyKeys(view, view.type, [
      ...['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'],
      ...own[view.type],
    ]),
    ...(view.type === 'modal' ? textObject(view.title, 24, ['plain_text']) : []),
    ...['submit', 'close'].flatMap((key) =>
      view[key] === undefined ? [] : textObject(view[key], 24, ['plain_text']),
    ),
    ...(view.type === 'modal' && asks && view.submit === undefined ? ['inputs without a submit button'] : []),
    ...optional('private_metadata', view.private_metadata, 0, 3_000),
    ...optional('callback_id', view.callback_id, 1, 255),
    ...(blocks.length === 0 ? ['a view without blocks'] : []),
    ...complaintsAbout({ blocks: view.blocks }, 100),
  ];
}

const blockKeys: Readonly<Record<string, readonly string[]>> = {
  header: ['text'],
  section: ['text', 'fields', 'accessory', 'expand'],
  context: ['elements'],
  actions: ['elements'],
  divider: [],
  image: ['image_url', 'alt_text', 'title', 'slack_file'],
  rich_text: ['elements'],
  input: ['label', 'element', 'hint', 'optional', 'dispatch_action'],
};

function complaintsAboutBlock(block: Json): string[] {
  const type = String(block.type);
  const keys = blockKeys[type];
  if (keys === undefined) return [`a block of type ${type}`];
  return [
    ...onlyKeys(block, type, ['type', 'block_id', ...keys]),
    ...optional('block_id', block.block_id, 1, 255),
    ...complaintsInside(type, block),
  ];
}

function complaintsInside(type: string, block: Json): string[] {
  switch (type) {
    case 'header':
      return textObject(block.text, 150, ['plain_text']);
    case 'section':
      return [
        ...(block.text === undefined && block.fields === undefined ? ['a section without words'] : []),
        ...(block.text === undefined ? [] : textObject(block.text, 3_000)),
        ...(block.fields === undefined ? [] : [...count('fields', block.fields, 1, 10)]),
        ...list(block.fields).flatMap((field) => textObject(field, 2_000)),
        ...(block.accessory === undefined ? [] : accessory(block.accessory)),
      ];
    case 'context':
      return [
        ...count('context', block.elements, 1, 10),
        ...list(block.elements).flatMap((one) => textObject(one, 3_000)),
      ];
    case 'actions': {
      const elements = list(block.elements);
      const ids = elements.map(({ action_id }) => action_id);
      return [
        ...count('actions', block.elements, 1, 25),
        ...(new Set(ids).size === ids.length ? [] : ['an action_id twice']),
        ...elements.flatMap(button),
      ];
    }
    case 'image':
      return [
        ...length('image_url', block.image_url, 1, 3_000),
        ...(/^https?:\/\//.test(String(block.image_url)) ? [] : ['an image_url that is no address']),
        ...length('alt_text', block.alt_text, 1, 2_000),
        ...(block.title === undefined ? [] : textObject(block.title, 2_000, ['plain_text'])),
      ];
    case 'rich_text':
      return [...count('rich_text', block.elements, 1, 1_000), ...list(block.elements).flatMap(rich)];
    case 'input':
      return [
        ...textObject(block.label, 2_000, ['plain_text']),
        ...(block.hint === undefined ? [] : textObject(block.hint, 2_000, ['plain_text'])),
        ...(isRecord(block.element) ? input(block.element) : ['an input without its element']),
      ];
    default:
      return [];
  }
}

const accessory = (one: unknown) => (isRecord(one) ? button(one) : ['an accessory that is no object']);

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
function button(one: Json): string[] {
  if (one.type !== 'button') return [`an element of type ${String(one.type)}`];
  return [
    ...onlyKeys(one, 'button', [
      ...['type', 'text', 'action_id', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
    ]),
    ...textObject(one.text, 75, ['plain_text']),
    ...length('action_id', one.action_id, 1, 255),
    ...optional('value', one.value, 1, 2_000),
    ...optional('url', one.url, 1, 3_000),
    ...(one.style === undefined || one.style === 'primary' || one.style === 'danger' ? [] : ['style']),
  ];
}

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
function input(one: Json): string[] {
  if (one.type !== 'plain_text_input') return [`an element of type ${String(one.type)}`];
  const most = Number(one.max_length ?? 3_000);
  const first = String(one.initial_value ?? '');
  return [
    ...onlyKeys(one, 'plain_text_input', [
      ...['type', 'action_id', 'initial_value', 'multiline', 'min_length', 'max_length'],
      ...['dispatch_action_config', 'focus_on_load', 'placeholder'],
    ]),
    ...optional('action_id', one.action_id, 1, 255),
    ...(Number.isInteger(most) && most >= 1 && most <= 3_000 ? [] : ['max_length']),
    ...(first.length <= most ? [] : ['an initial_value above max_length']),
    ...(one.placeholder === undefined ? [] : textObject(one.placeholder, 150, ['plain_text'])),
  ];
}

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
function rich(part: Json): string[] {
  switch (part.type) {
    case 'rich_text_section':
      return [...onlyKeys(part, 'rich_text_section', ['type', 'elements']), ...runs(part.elements)];
    case 'rich_text_quote':
      return [...onlyKeys(part, 'rich_text_quote', ['type', 'elements', 'border']), ...runs(part.elements)];
    case 'rich_text_preformatted':
      return [
        ...onlyKeys(part, 'rich_text_preformatted', ['type', 'elements', 'border', 'language']),
        ...runs(part.elements),
        ...(list(part.elements).every(({ type }) => type === 'text' || type === 'link')
          ? []
          : ['preformatted']),
      ];
    case 'rich_text_list':
      return [
        ...onlyKeys(part, 'rich_text_list', ['type', 'elements', 'style', 'indent', 'offset', 'border']),
        ...(part.style === 'bullet' || part.style === 'ordered' ? [] : ['the style of a list']),
        ...(Number(part.indent ?? 0) <= 8 ? [] : ['indent']),
        ...count('rich_text_list', part.elements, 1, 1_000),
        ...list(part.elements).flatMap((one) =>
          one.type === 'rich_text_section' ? rich(one) : [`a list of ${String(one.type)}`],
        ),
      ];
    default:
      return [`rich ${String(part.type)}`];
  }
}

const runKeys: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  link: ['url', 'text', 'unsafe'],
  date: ['timestamp', 'format', 'url', 'fallback'],
  user: ['user_id'],
  channel: ['channel_id'],
  emoji: ['name', 'unicode', 'skin_tone'],
};

const dateToken =
  /\{(?:date_num|date_slash|date|date_short|date_long|date_long_full|date_pretty|date_short_pretty|date_long_pretty|day_divider_pretty|time|time_secs|ago)\}/g;

function runs(elements: unknown): string[] {
  return [
    ...count('a run of rich text', elements, 1, 1_000),
    ...list(elements).flatMap((run) => {
      const type = String(run.type);
      const keys = runKeys[type];
      // `broadcast` and `usergroup` ring people: this bot never sends them.
      if (keys === undefined) return [`rich ${type}`];
      return [
        ...onlyKeys(run, type, ['type', 'style', ...keys]),
        ...style(type, run.style),
        ...runInside(run),
      ];
    }),
  ];
}

/** Mentions take no `code`: https://github.com/slackapi/java-slack-sdk/pull/1337 */
function style(type: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return ['a style that is no object'];
  const looks = ['bold', 'italic', 'strike', ...(type === 'user' || type === 'channel' ? [] : ['code'])];
  return [
    ...onlyKeys(value, `the style of ${type}`, looks),
    ...(Object.values(value).every((one) => typeof one === 'boolean') ? [] : ['a style that is no boolean']),
  ];
}

function runInside(run: Json): string[] {
  switch (run.type) {
    case 'text':
      return length('rich text', run.text, 1, 12_000);
    case 'link':
      return [...length('url', run.url, 1, 3_000), ...(/^https?:\/\//.test(String(run.url)) ? [] : ['link'])];
    case 'date':
      return [
        ...(Number.isInteger(run.timestamp) ? [] : ['timestamp']),
        ...length('format', run.format, 1, 100),
        ...(/[{}]/.test(String(run.format).replace(dateToken, '')) ? ['an unknown date token'] : []),
        ...length('fallback', run.fallback, 1, 300),
      ];
    case 'user':
      return /^[UW][A-Z0-9]+$/.test(String(run.user_id)) ? [] : ['a user_id that is none'];
    case 'channel':
      return /^[CDG][A-Z0-9]+$/.test(String(run.channel_id)) ? [] : ['a channel_id that is none'];
    default:
      return [];
  }
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
function textObject(text: unknown, most: number, types = ['plain_text', 'mrkdwn']): string[] {
  if (!isRecord(text)) return ['no text object'];
  if (!types.includes(String(text.type))) return [`text of type ${String(text.type)}`];
  const own = text.type === 'plain_text' ? 'emoji' : 'verbatim';
  return [
    ...onlyKeys(text, String(text.type), ['type', 'text', own]),
    ...length(String(text.type), text.text, 1, most),
    ...(String(text.text).trim() === '' ? ['words that are only spaces'] : []),
    ...markup(String(text.type), String(text.text)),
  ];
}

function onlyKeys(value: Json, what: string, keys: readonly string[]): string[] {
  return Object.keys(value).flatMap((key) =>
    keys.includes(key) || value[key] === undefined ? [] : [`invalid additional property of ${what}: ${key}`],
  );
}

function count(what: string, elements: unknown, least: number, most: number): string[] {
  if (!Array.isArray(elements)) return [`${what} without elements`];
  return elements.length < least || elements.length > most ? [`${what} of ${elements.length}`] : [];
}

const optional = (what: string, text: unknown, least: number, most: number) =>
  text === undefined ? [] : length(what, text, least, most);

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
