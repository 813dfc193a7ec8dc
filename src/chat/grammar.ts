import { UserError } from '../errors.ts';
import type { AnyCommand, Command, Option, Values } from './command.ts';
import { isDateWord } from './date-words.ts';
import { folded } from './folded.ts';
import { linkOf } from './link.ts';
import { nearest } from './nearest.ts';

/** A command found by the words that a line begins with, and what is left of the line. */
export interface NamedCommand<S> {
  /** `quotes`, `article add`. */
  readonly path: string;
  readonly command: Command<S>;
  readonly rest: string;
}

/**
 * Finds the command that a typed line (without its slash) calls. Throws a UserError with the nearest names when there is
 * none, and with the subcommands when a group is called by itself.
 */
export function findCommand<S>(commands: readonly AnyCommand<S>[], line: string): NamedCommand<S> {
  const { value: name, left: rest } = firstWord(line.trimStart());
  const found = commands.find((candidate) => candidate.name === name.toLowerCase());
  if (!found)
    throw unknownName(
      name,
      commands.map((candidate) => candidate.name),
      'command',
    );
  if (!('subcommands' in found)) return { path: found.name, command: found, rest };
  const { value: second, left: others } = firstWord(rest.trimStart());
  const names = found.subcommands.map((candidate) => candidate.name);
  const subcommand = found.subcommands.find((candidate) => candidate.name === second.toLowerCase());
  if (!subcommand)
    throw unknownName(
      second && `${found.name} ${second}`,
      names.map((n) => `${found.name} ${n}`),
      'command',
    );
  return { path: `${found.name} ${subcommand.name}`, command: subcommand, rest: others };
}

function unknownName(name: string, names: readonly string[], what: string): UserError {
  const list = (some: readonly string[]) => some.map((one) => `/${one}`).join(', ');
  const near = nearest(name, names);
  if (name === '') return new UserError(`Which ${what}?`, `There are ${list(names)}.`);
  return new UserError(
    `There is no ${what} /${name}.`,
    near.length > 0 ? `Did you mean ${list(near)}?` : `There are ${list(names)}.`,
  );
}

/** How a command is called: `/quotes [article] [speaker] [share:yes|no]`. */
export function usage<S>(path: string, command: Command<S>): string {
  const parts = Object.entries(command.options).map(([name, option]) => {
    const shape =
      option.kind === 'choice'
        ? `${name}:${option.choices.join('|')}`
        : option.kind === 'flag'
          ? `${name}:yes|no`
          : name;
    return option.required ? `<${shape}>` : `[${shape}]`;
  });
  return [`/${path}`, ...parts].join(' ');
}

/** Values that bare words may stand for, by option: articles and speakers that are kept. Lower case is not asked for. */
export type Candidates = Readonly<Record<string, readonly string[]>>;

/**
 * Parses what follows a command's name, by the one grammar of all places where people type:
 * `name:value` is an option only for the command's own names and only before free text begins; a bare word goes to the
 * option it fits; quotes of every kind hold a value together; the last free-text option takes the rest unchanged, line
 * breaks included. File values come back as their path, for the platform to read.
 * Throws a UserError with the usage for what fits nothing.
 */
export function parseOptions<S>(
  { path, command, rest }: NamedCommand<S>,
  candidates: Candidates = {},
): Readonly<Record<string, string | boolean>> {
  const values: Record<string, string | boolean> = {};
  let left = rest.trimStart();
  while (left !== '') {
    const taken =
      takeNamed(left, command) ??
      takeBare(left, command, values, candidates) ??
      takeRest(left, command, values);
    if (!taken) throw misfit(left, path, command);
    values[taken.name] = taken.value;
    left = taken.left.trimStart();
  }
  return values;
}

/** Throws a UserError with the usage where an option that the command cannot do without has no value. */
export function checkRequired<S>(path: string, command: Command<S>, values: Values): void {
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && values[name] === undefined) {
      throw new UserError(`/${path} needs ${name}: ${option.description}`, `Usage: ${usage(path, command)}`);
    }
  }
}

/** One option that was read off the line, and the line after it. */
interface Taken {
  readonly name: string;
  readonly value: string | boolean;
  readonly left: string;
}

/** `speaker:rubio`, `speaker: "Marco Rubio"`: null where the line does not begin with an option of the command. */
function takeNamed<S>(line: string, command: Command<S>): Taken | null {
  const [, typed, after] = /^([a-z][a-z-]*):\s*(.*)$/is.exec(line) ?? [];
  if (typed === undefined || after === undefined) return null;
  const name = typed.toLowerCase();
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (!option) return null;
  if (after === '') throw new UserError(`What should ${name} be?`, option.description);
  const quoted = quotedValue(after);
  if (isRest(option) && !quoted) return { name, value: after.trimEnd(), left: '' };
  const { value, left } = quoted ?? (takesDate(option, command) ? dateWords(after) : firstWord(after));
  return { name, value: parsedValue(name, option, value), left };
}

/** Dates of several words hold together, but for where free text may follow: that keeps its first word. */
const takesDate = <S>(option: Option, command: Command<S>) =>
  option.kind === 'date' && !Object.values(command.options).some(isRest);

/** A date at the line's beginning: its first word, and those after it that dates are made of: `last month`. */
function dateWords(line: string): { value: string; left: string } {
  let { left } = firstWord(line);
  for (let i = 0; i < mostWords; i++) {
    const next = firstWord(left.trimStart());
    if (!isDateWord(next.value)) break;
    left = next.left;
  }
  return { value: line.slice(0, line.length - left.length), left };
}

/** A bare word, or words that belong together, that fit an option which has no value yet. */
function takeBare<S>(
  line: string,
  command: Command<S>,
  values: Values,
  candidates: Candidates,
): Taken | null {
  const { value, left } = quotedValue(line) ?? firstWord(line);
  const free = Object.entries(command.options).filter(([name]) => values[name] === undefined);
  for (const kind of bareOrder) {
    for (const [name, option] of free) {
      if (option.kind === kind && fits(value, name, option)) {
        return { name, value: option.kind === 'flag' ? true : parsedValue(name, option, value), left };
      }
    }
  }
  return takeKnown(line, free, candidates);
}

/** Words that name something known: of several readings the one that takes most of the line, people before articles. */
function takeKnown(
  line: string,
  free: readonly (readonly [string, Option])[],
  candidates: Candidates,
): Taken | null {
  const readings = knownOrder.flatMap((kind) =>
    free
      .filter(([, option]) => option.kind === kind)
      .flatMap(([name]): Taken[] => {
        const known = longestKnown(line, candidates[name] ?? []);
        return known ? [{ name, ...known }] : [];
      }),
  );
  return readings.toSorted((a, b) => a.left.length - b.left.length)[0] ?? null;
}

/** What fits nothing else is free text where the command takes some, and else a name: of a speaker, article or command. */
function takeRest<S>(line: string, command: Command<S>, values: Values): Taken | null {
  const free = Object.entries(command.options).filter(([name]) => values[name] === undefined);
  const text = free.find(([, option]) => isRest(option));
  if (text) return { name: text[0], value: line.trimEnd(), left: '' };
  const named = (kind: Option['kind']) => free.find(([, option]) => option.kind === kind);
  const found = named('speaker') ?? named('article') ?? named('command');
  if (!found || startsLikeOption(line)) return null;
  const words = line.split(/\s(?=[a-z-]+:)/i, 1)[0] ?? line;
  return {
    name: found[0],
    value: quotedValue(words)?.value ?? words.trimEnd(),
    left: line.slice(words.length),
  };
}

/** `speeker:rubio`: a name and a colon, but no address. */
const startsLikeOption = (line: string) => /^[a-z-]+:(?!\/\/)/i.test(line);

const isRest = (option: Option) => option.kind === 'text' && option.rest === true;

/** The kinds of option that a bare word fits by its look, surest first. */
const bareOrder = ['link', 'article', 'choice', 'flag', 'file', 'date', 'channel'] as const;

/** The kinds of option whose values are known. */
const knownOrder = ['command', 'schedule', 'speaker', 'zone', 'article'] as const;

function fits(word: string, name: string, option: Option): boolean {
  switch (option.kind) {
    case 'link':
    case 'article':
      return linkOf(word) !== null;
    case 'choice':
      return option.choices.includes(word.toLowerCase());
    case 'flag':
      return word.toLowerCase() === name;
    case 'file':
      return (
        option.extensions.some((extension) => word.toLowerCase().endsWith(extension)) && linkOf(word) === null
      );
    case 'date':
      return /^\d{4}(-\d{2}){0,2}$/.test(word);
    case 'channel':
      return /^<?#/.test(word);
    default:
      return false;
  }
}

/** More words than that are no name. */
const mostWords = 24;

/**
 * As many words at the line's beginning as stand together in one known value, in any order: `marco rubio`, `floods
 * valencia`. Words that are the whole of it give it as it is known, others as they were typed.
 */
function longestKnown(line: string, known: readonly string[]): { value: string; left: string } | null {
  const quoted = quotedValue(line);
  let open = known.map((candidate) => ({ candidate, words: new Set(wordsOf(candidate)) }));
  let best: { value: string; left: string } | null = null;
  let left = line;
  for (let i = 0; i < mostWords && left !== '' && open.length > 0; i++) {
    const next: { value: string; left: string } = quoted ?? firstWord(left.trimStart());
    const typed = wordsOf(next.value);
    open = open.filter(({ words }) => typed.every((word) => words.has(word)));
    if (typed.length === 0 || open.length === 0 || startsLikeOption(next.value)) break;
    left = next.left;
    const value = quoted?.value ?? line.slice(0, line.length - left.length).trimEnd();
    const whole = open.find(({ candidate }) => folded(candidate) === folded(value));
    best = { value: whole?.candidate ?? value, left };
    if (quoted) break;
  }
  return best;
}

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function parsedValue(name: string, option: Option, typed: string): string | boolean {
  switch (option.kind) {
    case 'flag': {
      const flag = flagWords.get(typed.toLowerCase());
      if (flag === undefined) throw new UserError(`${name} is yes or no, not “${typed}”.`);
      return flag;
    }
    case 'choice': {
      const choice = option.choices.find((one) => one.toLowerCase() === typed.toLowerCase());
      if (choice !== undefined) return choice;
      const [near] = nearest(typed, option.choices);
      throw new UserError(
        `${name} can be ${option.choices.join(', ')}, not “${typed}”.`,
        near && `Did you mean ${name}:${near}?`,
      );
    }
    case 'link': {
      const link = linkOf(typed);
      if (link === null)
        throw new UserError(`“${typed}” is not a link.`, 'A link begins with http:// or https://.');
      return link;
    }
    case 'article':
      return linkOf(typed) ?? typed;
    case 'channel':
      return channelId(typed);
    default:
      return typed;
  }
}

/** A channel's id from what was typed: `#news`, or as Slack has it, `#C024BE7LD` and `<#C024BE7LD|news>`. */
const channelId = (typed: string) => /^<?#([^|>]+)/.exec(typed)?.[1] ?? typed;

const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
  ['on', true],
  ['off', false],
]);

/** What closes a value that a quotation mark opens. Phones and Slack turn straight marks into curly ones. */
const closers: Readonly<Record<string, string | undefined>> = {
  '"': '"”',
  '“': '”“"',
  '„': '“”',
  '”': '”',
  "'": "'’",
  '‘': "’'",
  '«': '»',
};

/** A value in quotes at the line's beginning: its words, and the line after it. The closing mark ends a word. */
function quotedValue(line: string): { value: string; left: string } | null {
  const closing = closers[line[0] ?? ''];
  if (closing === undefined) return null;
  for (let i = 1; i < line.length; i++) {
    if (closing.includes(line[i] ?? '') && /^(\s|$)/.test(line.slice(i + 1, i + 2))) {
      return { value: line.slice(1, i), left: line.slice(i + 1) };
    }
  }
  return null;
}

function firstWord(line: string): { value: string; left: string } {
  const end = /\s/.exec(line)?.index ?? line.length;
  return { value: line.slice(0, end), left: line.slice(end) };
}

function misfit<S>(line: string, path: string, command: Command<S>): UserError {
  const word = firstWord(line).value;
  const name = /^([a-z-]+):(?!\/\/)/i.exec(word)?.[1];
  const [near] = name === undefined ? [] : nearest(name, Object.keys(command.options));
  return new UserError(
    name === undefined ? `/${path} has no use for “${word}”.` : `/${path} has no option ${name}.`,
    `${near ? `Did you mean ${near}:? ` : ''}Usage: ${usage(path, command)}`,
  );
}
