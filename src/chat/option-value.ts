import { UserError } from '../errors.ts';
import type { Option } from './command.ts';
import { meantLink, typedLink } from './link.ts';
import { nearest } from './nearest.ts';
import { eitherOf } from './words.ts';

/** The kinds of option that a bare word fits by its look, surest first. */
export const bareOrder = ['link', 'article', 'choice', 'flag', 'file', 'date', 'channel'] as const;

/** Whether a word looks like a value of the option called `name`. Names of known things have no look. */
export function fits(word: string, name: string, option: Option): boolean {
  switch (option.kind) {
    case 'link':
      // Where free text may be meant as well, “Amazon.com” begins a sentence.
      return (option.required ? meantLink(word) : typedLink(word)) !== null && !isFileName(word);
    case 'article':
      return typedLink(word) !== null;
    case 'choice':
      return option.choices.includes(word.toLowerCase());
    case 'flag':
      return word.toLowerCase() === name;
    case 'file':
      return (
        option.extensions.some((extension) => word.toLowerCase().endsWith(extension)) &&
        (typedLink(word) === null || isFileName(word))
      );
    case 'date':
      return /^\d{4}(-\d{2}){0,2}$/.test(word);
    case 'channel':
      return /^<?#/.test(word);
    default:
      return false;
  }
}

/** A path to a text file may look like an address: `my.folder/story.txt`. */
const isFileName = (word: string) => /^(?!https?:)\S*\.(?:txt|md)$/i.test(word);

/** The value that was typed for the option called `name`. Throws a UserError that says what it may be. */
export function parsedValue(name: string, option: Option, typed: string): string | boolean {
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
        `${name} can be ${eitherOf(option.choices)}, not “${typed}”.`,
        near && `Did you mean ${name}:${near}?`,
      );
    }
    case 'link': {
      const link = meantLink(typed);
      if (link === null)
        throw new UserError(`“${typed}” is not a link.`, 'A link begins with http:// or https://.');
      return link;
    }
    case 'article':
      return typedLink(typed) ?? typed;
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
