import { UserError } from '../errors.ts';
import type { Command, Option, Values } from './command.ts';
import { isDateWord } from './date-words.ts';
import { type NamedCommand, usage } from './find-command.ts';
import { folded } from './folded.ts';
import { nearest } from './nearest.ts';
import { bareOrder, fits, parsedValue } from './option-value.ts';
import {
  dateWords,
  firstWord,
  longestKnown,
  openQuote,
  quotedValue,
  type Read,
  startsLikeOption,
} from './typed-words.ts';

/** Values that bare words may stand for, by option: articles and speakers that are kept. Lower case is not asked for. */
export type Candidates = Readonly<Record<string, readonly string[]>>;

/**
 * Parses what follows a command's name, by the one grammar of all places where people type:
 * `name:value` is an option only for the command's own names and only before free text begins; a bare word goes to the
 * option it fits; quotes of every kind hold a value together; the last free-text option takes the rest, a text
 * unchanged, line breaks included. File values come back as their path, for the platform to read.
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
      takeSaid(left, command, values) ??
      takeBare(left, command, values, candidates) ??
      takeRest(left, command, values, candidates);
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
  if (isRest(option) && !quoted) return { name, ...restWords(after, option, command) };
  const { value, left } =
    quoted ?? openQuote(after) ?? (takesDate(option, command) ? dateWords(after) : firstWord(after));
  return { name, value: parsedValue(name, option, value), left };
}

/** Dates of several words hold together, but for where free text may follow: that keeps its first word. */
const takesDate = <S>(option: Option, command: Command<S>) =>
  option.kind === 'date' && !Object.values(command.options).some(isRest);

/** `from april to may`: a date after its option's name, as people say it. */
function takeSaid<S>(line: string, command: Command<S>, values: Values): Taken | null {
  const { value: typed, left: after } = firstWord(line);
  const name = typed.toLowerCase();
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (!option || values[name] !== undefined || !takesDate(option, command)) return null;
  const said = after.trimStart();
  return isDateWord(firstWord(said).value) ? { name, ...dateWords(said) } : null;
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

/** What fits nothing else is free text where the command takes some, and else a date or a name. */
function takeRest<S>(
  line: string,
  command: Command<S>,
  values: Values,
  candidates: Candidates,
): Taken | null {
  const free = Object.entries(command.options).filter(([name]) => values[name] === undefined);
  const text = free.find(([, option]) => isRest(option));
  if (text) return { name: text[0], ...bareRest(line, text[1], command) };
  if (startsLikeOption(line)) return null;
  const words = line.split(/\s(?=[a-z-]+:)/i, 1)[0] ?? line;
  const value = quotedValue(words)?.value ?? words.trimEnd();
  const left = line.slice(words.length);
  const date = free.find(([, option]) => takesDate(option, command));
  if (date && value.split(/\s+/).every(isDateWord)) return { name: date[0], value, left };
  const first = date && isDateWord(firstWord(line).value) ? dateWords(line) : null;
  if (date && first && takeSaid(first.left.trimStart(), command, { ...values, [date[0]]: first.value }))
    return { name: date[0], ...first };
  checkMistyped(value, free, Object.values(candidates).flat());
  const named = (kind: Option['kind']) => free.find(([, option]) => option.kind === kind);
  const found =
    named('speaker') ?? named('article') ?? named('schedule') ?? named('feed') ?? named('command');
  return found ? { name: found[0], value, left } : null;
}

/** Throws a UserError for a word that is nearly one of an option's choices (`lnog`) and part of no known name. */
function checkMistyped(
  word: string,
  free: readonly (readonly [string, Option])[],
  names: readonly string[],
): void {
  if (names.some((name) => folded(name).includes(folded(word)))) return;
  for (const [name, option] of free) {
    if (option.kind === 'choice' && nearest(word, option.choices).length > 0) parsedValue(name, option, word);
  }
}

const isRest = (option: Option) => option.kind === 'text' && option.rest !== undefined;

/** A phrase may stand in quotes without its name, as on a command line; a text keeps its own. */
const bareRest = <S>(line: string, option: Option, command: Command<S>): Read =>
  (option.kind === 'text' && option.rest === 'phrase' ? quotedValue(line) : null) ??
  restWords(line, option, command);

/** What free text takes of the line: see `TextOption`. */
function restWords<S>(line: string, option: Option, command: Command<S>): Read {
  if (option.kind !== 'text' || option.rest !== 'phrase') return { value: line.trimEnd(), left: '' };
  const words =
    line.split(new RegExp(`\\s(?=(?:${Object.keys(command.options).join('|')}):)`, 'i'), 1)[0] ?? line;
  return { value: words.trimEnd(), left: line.slice(words.length) };
}

/** The kinds of option whose values are known. */
const knownOrder = ['command', 'schedule', 'speaker', 'zone', 'feed', 'article'] as const;

function misfit<S>(line: string, path: string, command: Command<S>): UserError {
  const word = firstWord(line).value;
  const name = /^([a-z-]+):(?!\/\/)/i.exec(word)?.[1];
  const [near] = name === undefined ? [] : nearest(name, Object.keys(command.options));
  return new UserError(
    name === undefined ? `/${path} has no use for “${word}”.` : `/${path} has no option ${name}.`,
    `${near ? `Did you mean ${near}:? ` : ''}Usage: ${usage(path, command)}`,
  );
}
