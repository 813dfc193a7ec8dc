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

/** Every rule that a message body breaks, in words; none for one that Discord takes. */
export function brokenRules(body: unknown): string[] {
  if (!isJson(body)) return ['not an object'];
  const broken: string[] = [];
  const rule = (holds: boolean, words: string) => {
    if (!holds) broken.push(words);
  };
  const components = allComponents(body);
  rule((Number(body.flags) & (1 << 15)) !== 0, 'no components v2 flag');
  rule(!('content' in body) && !('embeds' in body), 'content or embeds beside components');
  rule(JSON.stringify(body.allowed_mentions) === '{"parse":[]}', 'may notify someone');
  rule(components.length <= 40, `${components.length} components`);
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
  for (const component of components) {
    const kids = list(component.components).length;
    if (component.type === 1) rule(kids >= 1 && kids <= 5, `a row of ${kids}`);
    if (component.type === 2) {
      const label = String(component.label ?? '');
      rule(label.trim().length >= 1 && label.length <= 80, `a label of ${label.length}`);
      rule(typeof component.custom_id === 'string', 'a button without an id');
    }
    if (component.type === 9)
      rule(kids >= 1 && kids <= 3 && isJson(component.accessory), 'a section out of shape');
    if (component.type === 12)
      rule(list(component.items).length >= 1 && list(component.items).length <= 10, 'a gallery');
    if (component.type === 17) rule(kids >= 1, 'an empty container');
  }
  return broken;
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
