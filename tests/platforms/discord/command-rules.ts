/**
 * What Discord refuses when commands are registered:
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object
 */
type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

const named = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** https://docs.discord.com/developers/reference#locales */
const locales = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja ' +
    'zh-TW ko'
  ).split(' '),
);

/** Every rule that a list of commands breaks, in words. */
export function brokenCommandRules(commands: unknown): string[] {
  const all = list(commands);
  const slash = all.filter(({ type }) => (type ?? 1) === 1);
  const menus = all.filter(({ type }) => type === 2 || type === 3);
  return [
    ...(slash.length > 100 ? ['more than 100 commands'] : []),
    ...(menus.length > 15 ? ['more than 15 menu commands'] : []),
    ...namesakes('a command', slash),
    ...namesakes('a menu command', menus),
    ...slash.flatMap((command) => brokenBy(command, `/${command.name}`)),
    ...slash.flatMap((command) =>
      weight(command) > 8000 ? [`/${command.name} has more than 8000 characters`] : [],
    ),
    ...menus.flatMap((command) => [
      ...['description', 'options'].filter((key) => key in command && command[key] !== ''),
      ...localised(command, 'name', `${command.name}`)
        .filter(([, name]) => name.length < 1 || name.length > 32)
        .flat(),
      ...within(`${command.name}`, command.name, 1, 32),
    ]),
    ...all.flatMap(({ name, contexts, integration_types: installs, default_member_permissions: rights }) => [
      ...(unique(contexts, [0, 1, 2]) ? [] : [`the contexts of ${name}`]),
      ...(unique(installs, [0, 1]) ? [] : [`the installs of ${name}`]),
      ...(rights === undefined || rights === null || /^\d+$/.test(String(rights))
        ? []
        : [`the rights of ${name}`]),
    ]),
  ];
}

const unique = (values: unknown, known: readonly number[]) =>
  values === undefined ||
  (Array.isArray(values) &&
    values.length > 0 &&
    new Set(values).size === values.length &&
    values.every((value) => known.includes(value)));

function brokenBy(part: Json, at: string): string[] {
  const options = list(part.options);
  const firstFree = options.findIndex(({ required }) => required !== true);
  return [
    ...nameFaults(String(part.name), at),
    ...localised(part, 'name', at).flatMap(([locale, name]) => nameFaults(name, `${at} ${locale}`)),
    ...within(at, part.description, 1, 100),
    ...localised(part, 'description', at).flatMap(([locale, words]) =>
      within(`${at} ${locale}`, words, 1, 100),
    ),
    ...unknownLocales(part, at),
    ...(options.length > 25 ? [`${at} has ${options.length} options`] : []),
    ...(firstFree >= 0 && options.slice(firstFree).some(({ required }) => required === true)
      ? [`${at} has a required option after a free one`]
      : []),
    ...namesakes(`an option of ${at}`, options),
    ...options.flatMap((option) => [
      ...brokenBy(option, `${at} ${option.name}`),
      ...choiceFaults(option, at),
    ]),
  ];
}

function choiceFaults(option: Json, at: string): string[] {
  const choices = list(option.choices);
  const where = `${at} ${option.name}`;
  return [
    ...(choices.length > 25 ? [`${where} has ${choices.length} choices`] : []),
    ...(choices.length > 0 && option.autocomplete === true ? [`${where} has choices and autocomplete`] : []),
    ...(Number(option.max_length ?? 1) >= 1 && Number(option.max_length ?? 1) <= 6000
      ? []
      : [`${where}: max_length`]),
    ...namesakes(`a choice of ${where}`, choices),
    ...choices.flatMap((choice) => [
      ...within(`${where} ${choice.name}`, choice.name, 1, 100),
      ...within(`${where} ${choice.name}`, choice.value, 1, 100),
      ...localised(choice, 'name', where).flatMap(([locale, name]) =>
        within(`${where} ${locale}`, name, 1, 100),
      ),
      ...unknownLocales(choice, where),
    ]),
  ];
}

const nameFaults = (name: string, at: string) =>
  named.test(name) && name === name.toLowerCase() ? [] : [`${at} is named “${name}”`];

function within(at: string, words: unknown, least: number, most: number): string[] {
  const fits = typeof words === 'string' && words.length >= least && words.length <= most;
  return fits ? [] : [`${at}: ${JSON.stringify(words)}`];
}

/** Two of a list that are called the same, also in one language alone. */
function namesakes(what: string, parts: readonly Json[]): string[] {
  return ['', ...locales].flatMap((locale) => {
    const names = parts.map((part) => nameIn(part, locale));
    return new Set(names).size < names.length ? [`${what} twice${locale && ` in ${locale}`}: ${names}`] : [];
  });
}

function nameIn(part: Json, locale: string): string {
  const names = isJson(part.name_localizations) ? part.name_localizations : {};
  return String(names[locale] ?? part.name);
}

function localised(part: Json, key: 'name' | 'description', at: string): [locale: string, words: string][] {
  const words = part[`${key}_localizations`];
  if (words === undefined || words === null) return [];
  if (!isJson(words)) return [[at, '']];
  return Object.entries(words).map(([locale, text]) => [locale, String(text)]);
}

const unknownLocales = (part: Json, at: string) =>
  (['name', 'description'] as const).flatMap((key) =>
    localised(part, key, at).flatMap(([locale]) =>
      locales.has(locale) ? [] : [`${at}: no locale ${locale}`],
    ),
  );

/** Names, descriptions and values of a command, each counted in its longest language. */
function weight(part: Json): number {
  const longest = (key: 'name' | 'description') =>
    Math.max(String(part[key] ?? '').length, ...localised(part, key, '').map(([, words]) => words.length));
  return (
    longest('name') +
    longest('description') +
    String(part.value ?? '').length +
    [...list(part.options), ...list(part.choices)].reduce((sum, inner) => sum + weight(inner), 0)
  );
}
