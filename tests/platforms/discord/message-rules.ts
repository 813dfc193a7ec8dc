/** What Discord refuses in a message of components, counted as Discord counts. Independent of the renderer. */

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Every component of a message, nested ones and accessories included. */
export function allComponents(body: unknown): Json[] {
  if (!isJson(body)) return [];
  return list(body.components).flatMap(function walk(component): Json[] {
    const accessory = isJson(component.accessory) ? [component.accessory] : [];
    return [component, ...[...list(component.components), ...accessory].flatMap(walk)];
  });
}

/** The TextDisplays of a message, in order. */
export const textDisplays = (body: unknown): string[] =>
  allComponents(body).flatMap(({ type, content }) =>
    type === 10 && typeof content === 'string' ? [content] : [],
  );

/** What may stand in what: https://docs.discord.com/developers/components/reference#component-object-component-types */
const inside: Readonly<Record<string, readonly number[]>> = {
  message: [1, 9, 10, 12, 13, 14, 17],
  17: [1, 9, 10, 12, 13, 14],
  9: [10],
  1: [2],
};

/** Where a message goes: each way takes other flags. https://docs.discord.com/developers/resources/message#message-object-message-flags */
export type Way = 'channel' | 'response' | 'edit';
const flagsOf: Readonly<Record<Way, number>> = {
  channel: 4 | 4096 | 32768,
  response: 4 | 64 | 4096 | 32768,
  edit: 4 | 32768,
};

/** Every rule that a message body breaks, in words; none for one that Discord takes. */
export function brokenRules(body: unknown, way: Way = 'response'): string[] {
  if (!isJson(body)) return ['not an object'];
  const broken: string[] = [];
  const rule = (holds: boolean, words: string) => {
    if (!holds) broken.push(words);
  };
  const components = allComponents(body);
  const flags = Number(body.flags);
  rule((flags & (1 << 15)) !== 0, 'no components v2 flag');
  rule((flags & ~flagsOf[way]) === 0, `flags ${flags} in a ${way}`);
  for (const key of ['content', 'embeds', 'poll', 'stickers', 'sticker_ids'])
    rule(!(key in body), `${key} beside components`);
  rule(JSON.stringify(body.allowed_mentions) === '{"parse":[]}', 'may notify someone');
  rule(components.length >= 1 && components.length <= 40, `${components.length} components`);
  const text = textDisplays(body).reduce((sum, content) => sum + content.length, 0);
  rule(text <= 4000, `${text} characters of text`);
  rule(
    textDisplays(body).every((content) => content.trim() !== ''),
    'an empty text',
  );
  const ids = components.flatMap((component) =>
    typeof component.custom_id === 'string' ? [component.custom_id] : [],
  );
  rule(new Set(ids).size === ids.length, 'two buttons with one id');
  rule(
    ids.every((id) => id.length >= 1 && id.length <= 100),
    'an id of the wrong length',
  );
  const nests = (where: string, kids: unknown) => {
    for (const { type } of list(kids))
      rule(inside[where]?.includes(Number(type)) ?? false, `a component ${type} in ${where}`);
  };
  nests('message', body.components);
  for (const component of components) {
    const kids = list(component.components).length;
    if (component.components !== undefined) nests(String(component.type), component.components);
    if (component.type === 1) rule(kids >= 1 && kids <= 5, `a row of ${kids}`);
    if (component.type === 2) button(component, rule);
    if (component.type === 9)
      rule(
        kids >= 1 &&
          kids <= 3 &&
          isJson(component.accessory) &&
          [2, 11].includes(Number(component.accessory.type)),
        'a section out of shape',
      );
    if (component.type === 10)
      rule(typeof component.content === 'string' && component.content.length <= 4000, 'a text');
    if (component.type === 12) gallery(component, rule);
    if (component.type === 14)
      rule([undefined, 1, 2].includes(component.spacing as number | undefined), 'spacing');
    if (component.type === 17) {
      rule(kids >= 1, 'an empty container');
      const colour = component.accent_color ?? 0;
      rule(Number.isInteger(colour) && Number(colour) >= 0 && Number(colour) <= 0xffffff, 'a colour');
    }
  }
  return broken;
}

type Rule = (holds: boolean, words: string) => void;

function button(component: Json, rule: Rule): void {
  const label = String(component.label ?? '');
  rule(label.trim().length >= 1 && label.length <= 80, `a label of ${label.length}`);
  rule(typeof component.custom_id === 'string', 'a button without an id');
  rule([1, 2, 3, 4].includes(Number(component.style)), `a button of style ${component.style}`);
  rule(!('url' in component) && !('sku_id' in component), 'a button with an id and an address');
}

function gallery(component: Json, rule: Rule): void {
  const items = list(component.items);
  rule(items.length >= 1 && items.length <= 10, 'a gallery');
  for (const { media, description } of items) {
    const url = isJson(media) ? String(media.url) : '';
    rule(/^(?:https?|attachment):\/\//.test(url) && url.length <= 2048, 'a picture without its address');
    rule(
      description === undefined || (String(description).length >= 1 && String(description).length <= 1024),
      'the words of a picture',
    );
  }
}

/** Every rule that a modal breaks: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export function brokenModalRules(modal: unknown): string[] {
  if (!isJson(modal)) return ['a modal that is no object'];
  const broken: string[] = [];
  const within = (what: string, value: unknown, least: number, most: number) => {
    if (typeof value !== 'string' || value.length < least || value.length > most)
      broken.push(`${what}: ${JSON.stringify(value)}`);
  };
  within('a title', modal.title, 1, 45);
  within('the id of a modal', modal.custom_id, 1, 100);
  const labels = list(modal.components);
  if (labels.length < 1 || labels.length > 5) broken.push(`a modal of ${labels.length}`);
  const ids: unknown[] = [];
  for (const { type, label, description, component } of labels) {
    if (type !== 18 || !isJson(component) || component.type !== 4) {
      broken.push('a field that is no labelled text');
      continue;
    }
    within('a label', label, 1, 45);
    if (description !== undefined) within('a description', description, 1, 100);
    ids.push(component.custom_id);
    within('the id of a field', component.custom_id, 1, 100);
    if (component.placeholder !== undefined) within('a placeholder', component.placeholder, 1, 100);
    const most = Number(component.max_length ?? 4000);
    if (!(most >= 1 && most <= 4000)) broken.push('max_length');
    if (component.value !== undefined) within('a value', component.value, 0, most);
    if (component.style !== 1 && component.style !== 2) broken.push('the style of a field');
    if ('label' in component) broken.push('a label inside a label');
  }
  if (new Set(ids).size < ids.length) broken.push('two fields with one id');
  return broken;
}

/** Every rule that suggestions break: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
export function brokenChoiceRules(data: unknown): string[] {
  const choices = isJson(data) ? list(data.choices) : [];
  return [
    ...(isJson(data) && Array.isArray(data.choices) && choices.length <= 25
      ? []
      : ['no list of at most 25 choices']),
    ...choices.flatMap(({ name, value }) =>
      [name, value].every((text) => typeof text === 'string' && text.length >= 1 && text.length <= 100)
        ? []
        : [`a choice ${JSON.stringify({ name, value })}`],
    ),
  ];
}

/** What a reader sees of Discord markdown: marks gone, escapes resolved, masked links as their words. */
export function visible(markdown: string): string {
  let seen = '';
  const source = markdown
    .split('\n')
    .map((line) => line.replace(/^(?:#{1,3} |-# |> ?|- |\d+\. )/, ''))
    .join('\n');
  for (let at = 0; at < source.length; at++) {
    const mark = source[at] ?? '';
    if (mark === '\\') seen += source[++at] ?? '';
    else if (mark === '`') {
      const end = source.indexOf('`', at + 1);
      seen += source.slice(at + 1, end);
      at = end;
    } else if (mark === ']' && source[at + 1] === '(') at = source.indexOf('>)', at) + 1;
    else if (mark !== '*' && mark !== '[') seen += mark;
  }
  return seen;
}
