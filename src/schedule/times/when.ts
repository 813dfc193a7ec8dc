import { UserError } from '../../errors.ts';
import { type Cron, readCron } from './cron.ts';
import {
  changePhrases,
  fillers,
  monthNames,
  nicknames,
  ordinalNames,
  rangeWords,
  timeNames,
  weekdayNames,
} from './when-words.ts';

/** When a schedule posts: at the local times of one or more crons, or as soon as an article is kept or changed. */
export type When = { readonly kind: 'times'; readonly crons: readonly Cron[] } | { readonly kind: 'change' };

const examples =
  'Write “weekdays 9:00”, “every day at 18:30”, “mondays 8am”, five fields of cron such as “0 9 * * 1-5”, or “on change”.';
const longestWhen = 200;
const mostCrons = 10;

/**
 * Reads what a person typed: words, five fields of cron (several with `;` between them), or `on change`.
 * Throws a UserError that says what is not understood.
 */
export function readWhen(typed: string): When {
  if (typed.length > longestWhen)
    throw new UserError(`A time has at most ${longestWhen} characters.`, examples);
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (text === '') throw new UserError('When is it to be posted?', examples);
  if (changePhrases.has(text)) return { kind: 'change' };
  refuseOnce(text);
  const nickname = Object.hasOwn(nicknames, text) ? nicknames[text] : undefined;
  if (nickname) return { kind: 'times', crons: [readCron(nickname)] };
  if (text.startsWith('@')) throw new UserError(`“${text}” is not known here.`, examples);
  const crons = looksLikeCron(text) ? text.split(';').map(readCron) : readWords(text).map(readCron);
  if (crons.length > mostCrons) throw new UserError('That is too many times for one schedule.', examples);
  return { kind: 'times', crons };
}

/** Refuses what is said for one post, and what comes more often than the minute. Throws a UserError. */
function refuseOnce(text: string): void {
  if (/^(?:in \d+ |in an? |today\b|tonight\b|tomorrow\b|next )/.test(text))
    throw new UserError(
      `“${text}” comes once, and a schedule posts again and again.`,
      `${examples} /schedule run-now posts at once what is scheduled.`,
    );
  if (/\b(?:seconds?|secs?)\b/.test(text))
    throw new UserError(`“${text}” is too often: a schedule goes by the minute.`, examples);
}

/** The same in a form that `readWhen` reads again, for keeping. */
export const writeWhen = (when: When): string =>
  when.kind === 'change' ? 'on change' : when.crons.map(({ text }) => text).join('; ');

/** Its first two words are fields of numbers: no wording begins so. */
const looksLikeCron = (text: string) => {
  const [first = '', second = '', third] = text.split(' ');
  return third !== undefined && [first, second].every((field) => /^[\d*?][\d*,/?-]*$/.test(field));
};

/** Crons for what is said in words. */
function readWords(text: string): readonly string[] {
  const interval = readInterval(text);
  const said = readTokens(interval ? interval.rest : text);
  const days = dayFields(said);
  if (interval) {
    if (said.times.length > 0)
      throw new UserError(`“${text}” says both how often and at what time.`, examples);
    return [`${interval.minute} ${interval.hour} ${days}`];
  }
  if (said.times.length === 0)
    throw new UserError(
      `At what time? “${text}” does not say.`,
      'Such as “mondays 9:00” or “every day at noon”.',
    );
  const byMinute = Map.groupBy(said.times, (time) => time % 60);
  return [...byMinute].map(
    ([minute, times]) => `${minute} ${times.map((time) => Math.floor(time / 60))} ${days}`,
  );
}

interface Interval {
  readonly minute: string;
  readonly hour: string;
  readonly rest: string;
}

/** `every 30 minutes`, `every 2 hours`, `hourly`, and what else is said around it. */
function readInterval(text: string): Interval | null {
  const [whole, number, word] =
    /\b(?:every|each) (?:(\d+|other) ?)?(minutes?|mins?|hours?|hrs?)\b/.exec(text) ??
    /\b(hourly)\b/.exec(text) ??
    [];
  if (whole === undefined) return null;
  const around = text.replace(whole, ' ');
  // `every hour at :15`
  const [past, minute = '0'] = /(?:at )?:([0-5]\d)\b/.exec(around) ?? [];
  const rest = past === undefined ? around : around.replace(past, ' ');
  if (number === 'hourly') return { minute, hour: '*', rest };
  const every = number === undefined ? 1 : number === 'other' ? 2 : Number(number);
  const isMinutes = word?.startsWith('m');
  const inAll = isMinutes ? 60 : 24;
  if (every < 1 || every > inAll || inAll % every !== 0) {
    const unit = isMinutes ? 'minutes' : 'hours';
    throw new UserError(
      `“${whole}” does not come out even: ${isMinutes ? 'an hour' : 'a day'} has ${inAll} ${unit}.`,
      `Take a part of ${inAll}: ${isMinutes ? '5, 10, 15, 20 or 30' : '2, 3, 4, 6, 8 or 12'}.`,
    );
  }
  if (isMinutes)
    return { minute: every === 60 ? '0' : every === 1 ? '*' : `*/${every}`, hour: '*', rest: around };
  return { minute, hour: every === 24 ? '0' : every === 1 ? '*' : `*/${every}`, rest };
}

/** What the words name; times of day in minutes. */
interface Said {
  readonly times: number[];
  readonly weekdays: Set<number>;
  readonly days: Set<number>;
  readonly months: Set<number>;
  readonly monthly: boolean;
}

function readTokens(text: string): Said {
  const tokens = text
    .replace(/([ap])\.? ?m\b\.?/g, '$1m')
    .replace(/(\d) (?=[ap]m\b)/g, '$1')
    .replace(/o['’]clock/g, '')
    .replace(/[,;&+]|(?<=[a-z]) ?[-–—] ?(?=[a-z])/g, (mark) => (/[-–—]/.test(mark) ? ' - ' : ' '))
    .split(/\s+/)
    .filter((token) => token !== '');
  const said: Said = {
    times: [],
    weekdays: new Set(),
    days: new Set(),
    months: new Set(),
    monthly: tokens.includes('monthly') || tokens.includes('month'),
  };
  for (let at = 0; at < tokens.length; at++) {
    if (rangeWords.has(tokens[at + 1] ?? '') && at + 2 < tokens.length) {
      addRange(said, tokens[at] ?? '', tokens[at + 2] ?? '', text);
      at += 2;
    } else addToken(said, tokens, at, text);
  }
  return said;
}

function addToken(said: Said, tokens: readonly string[], at: number, text: string): void {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1] ?? '';
  const weekdays = weekdaysOf(token);
  const ordinal = ordinalOf(token);
  const month = monthOf(token);
  if (ordinal !== undefined) {
    if (weekdaysOf(next)) {
      throw new UserError(
        `“${token} ${next}” of a month cannot be scheduled.`,
        'Give the day’s number, such as “on the 1st at 9:00”, or a weekday.',
      );
    }
    said.days.add(ordinal);
  } else if (month !== undefined) said.months.add(month);
  // `15 january`, `january 15`: a day, not an hour.
  else if (/^\d{1,2}$/.test(token) && (monthOf(next) ?? monthOf(tokens[at - 1] ?? '')) !== undefined)
    said.days.add(Number(token));
  else if (weekdays) for (const weekday of weekdays) said.weekdays.add(weekday);
  else if (!fillers.has(token)) said.times.push(timeOf(token, text));
}

function addRange(said: Said, from: string, to: string, text: string): void {
  const [first, last] = [weekdaysOf(from), weekdaysOf(to)];
  const [firstMonth, lastMonth] = [monthOf(from), monthOf(to)];
  if (first?.length === 1 && last?.length === 1) {
    for (const day of around(first[0] ?? 0, last[0] ?? 0, 7)) said.weekdays.add(day);
  } else if (firstMonth !== undefined && lastMonth !== undefined) {
    for (const month of around(firstMonth - 1, lastMonth - 1, 12)) said.months.add(month + 1);
  } else throw new UserError(`“${from} to ${to}” in “${text}” is not understood.`, examples);
}

/** From `first` to `last`, over the end of the circle where need be. */
const around = (first: number, last: number, circle: number) =>
  Array.from({ length: ((last - first + circle) % circle) + 1 }, (_, at) => (first + at) % circle);

function weekdaysOf(token: string): readonly number[] | undefined {
  if (Object.hasOwn(weekdayNames, token)) return weekdayNames[token];
  const one = token.replace(/s$/, '');
  return Object.hasOwn(weekdayNames, one) ? weekdayNames[one] : undefined;
}

const monthOf = (token: string) => (Object.hasOwn(monthNames, token) ? monthNames[token] : undefined);

function ordinalOf(token: string): number | undefined {
  if (Object.hasOwn(ordinalNames, token)) return ordinalNames[token];
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** `9`, `9:00`, `9.30`, `9h30`, `0930`, `9am`, `9:30pm`, `noon` → minutes of the day. */
function timeOf(token: string, text: string): number {
  const named = Object.hasOwn(timeNames, token) ? timeNames[token] : undefined;
  if (named !== undefined) return named;
  const [, hours, minutes = '0', half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|h|hrs?)?$/.exec(token) ?? /^(\d{2})(\d{2})$/.exec(token) ?? [];
  if (hours === undefined) throw new UserError(`“${token}” in “${text}” is not understood.`, examples);
  const twelve = half === 'am' || half === 'pm';
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || (twelve ? hour < 1 || hour > 12 : hour > 23))
    throw new UserError(
      `“${token}” is not a time of day.`,
      'Times go from 0:00 to 23:59, or from 12am to 11:59pm.',
    );
  return (twelve ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
}

/** The last three fields of cron. A month or `monthly` without a day means its first. */
function dayFields({ days, months, weekdays, monthly }: Said): string {
  const noDay = days.size === 0 && weekdays.size === 0;
  const list = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b).join(',');
  const day = days.size > 0 ? list(days) : noDay && (months.size > 0 || monthly) ? '1' : '*';
  const weekday =
    weekdays.size === 0 || weekdays.size === 7 ? '*' : list(weekdays).replace('1,2,3,4,5', '1-5');
  return `${day} ${months.size === 0 ? '*' : list(months)} ${weekday}`;
}
