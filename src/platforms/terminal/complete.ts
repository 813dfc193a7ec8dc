import type { AnyCommand, Asker, Command, Option, Suggestion, Values } from '../../chat/command.ts';
import type { Desk } from '../../chat/desk.ts';
import { folded } from '../../chat/folded.ts';
import { typedValue } from '../../chat/typed-line.ts';
import type { Workspace } from '../../nouns.ts';

/** Who completes where: suggestions are of one workspace. */
export interface Completing {
  readonly workspace: Workspace;
  readonly asker: Asker;
}

/**
 * What could stand at the end of a typed line: commands, subcommands, options, values. Gives the candidates and the part
 * of the line that they replace, as node:readline wants them.
 */
export async function complete(
  desk: Pick<Desk, 'commands' | 'suggest'>,
  line: string,
  by: Completing,
): Promise<[candidates: string[], replaced: string]> {
  const slash = line.startsWith('/') ? '/' : '';
  const words = line.slice(slash.length).split(' ');
  const last = words.at(-1) ?? '';
  const [name = '', second = ''] = words;
  if (words.length === 1)
    return [
      starting(
        desk.commands.map((c) => `${slash}${c.name} `),
        slash + last,
      ),
      slash + last,
    ];
  const found = desk.commands.find((c) => c.name === name);
  if (!found) return [[], last];
  if ('subcommands' in found && words.length === 2) {
    return [
      starting(
        found.subcommands.map((c) => `${c.name} `),
        last,
      ),
      last,
    ];
  }
  const called = calledCommand(found, second);
  if (!called) return [[], last];
  const open = openValue(line);
  const given = givenBefore(called.command, line.slice(0, line.length - open.length));
  return completeOption(desk, { ...called, given }, open, by);
}

/** What was typed by name before: the speakers that fit are those of the article that was named. */
function givenBefore({ options }: Command<unknown>, before: string): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const [, name = '', value = '', held] of before.matchAll(/(?:^|\s)([a-z-]+):("([^"]*)"|\S+)/g)) {
    if (Object.hasOwn(options, name)) given[name] = held ?? value;
  }
  return given;
}

interface Called {
  readonly path: string;
  readonly command: Command<unknown>;
}

function calledCommand(found: AnyCommand<unknown>, second: string): Called | null {
  if (!('subcommands' in found)) return { path: found.name, command: found };
  const command = found.subcommands.find((c) => c.name === second);
  return command ? { path: `${found.name} ${command.name}`, command } : null;
}

/** The part of the line that is being typed: from the last space on, or from `name:"` where a quote is open. */
function openValue(line: string): string {
  const quoted = /(?:^| )([a-z-]+:"[^"]*)$/.exec(line)?.[1];
  return quoted ?? line.slice(line.lastIndexOf(' ') + 1);
}

async function completeOption(
  desk: Pick<Desk, 'suggest'>,
  { path, command, given }: Called & { readonly given: Values },
  typed: string,
  by: Completing,
): Promise<[string[], string]> {
  const [, name, value] = /^([a-z-]+):"?(.*)$/s.exec(typed) ?? [];
  const withValues = async (option: string, begun: string) => {
    const spec = command.options[option];
    const values = spec ? await valuesOf(desk, { path, option, spec, given }, begun, by) : [];
    return beginning(values, begun).map((suggestion) => `${option}:${typedValue(suggestion.value)} `);
  };
  if (name !== undefined && value !== undefined) return keeping(await withValues(name, value), typed);
  const options = Object.keys(command.options);
  const named = starting(
    options.map((option) => `${option}:`),
    typed,
  );
  // A bare word may be a value, as the grammar reads it: `ru` for the speaker Rubio. An article's id would say nothing.
  const bare = typed === '' ? [] : options.filter((option) => command.options[option]?.kind !== 'article');
  const meant = await Promise.all(bare.map((option) => withValues(option, typed)));
  return keeping([...named, ...meant.flat()], typed);
}

/** Of values that hold what was typed, those with a word that begins with it, where there are any: Rubio before Trump. */
function beginning(values: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const word = (label: string) => folded(` ${label}`).includes(` ${folded(typed)}`);
  const found = values.filter(({ label }) => word(label));
  return found.length > 0 ? found : values;
}

/**
 * node:readline puts what several candidates have in common in the place of what was typed. Where that is no
 * continuation of it, what was typed stands among them, so that it stays.
 */
function keeping(candidates: readonly string[], typed: string): [string[], string] {
  const goesOn = candidates.every((candidate) => candidate.startsWith(typed));
  return [candidates.length > 1 && !goesOn ? [typed, ...candidates] : [...candidates], typed];
}

interface Completed {
  readonly path: string;
  readonly option: string;
  readonly spec: Option;
  readonly given: Values;
}

async function valuesOf(
  desk: Pick<Desk, 'suggest'>,
  { path, option, spec, given }: Completed,
  typed: string,
  { workspace, asker }: Completing,
): Promise<readonly Suggestion[]> {
  const fixed = spec.kind === 'flag' ? ['yes', 'no'] : spec.kind === 'choice' ? spec.choices : null;
  if (fixed) return starting(fixed, typed).map((value) => ({ value, label: value }));
  return desk.suggest(path, option, typed, given, { id: 'completion', workspace, asker, channel: null });
}

const starting = (candidates: readonly string[], typed: string) =>
  candidates.filter((candidate) => candidate.startsWith(typed.toLowerCase()));
