import type { Cron } from './cron.ts';
import type { When } from './when.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** More times than this are told by their fields. */
const mostTimes = 6;

/** A schedule in words: `every weekday at 09:00`, `on the 1st of the month and on every Monday at 09:00`. */
export function whenInWords(when: When): string {
  if (when.kind === 'change') return 'as soon as an article is added or changes';
  const days = when.crons.map(daysInWords);
  // Several crons are mostly one set of days at times that no single cron can say.
  if (days.every((one) => one === days[0]) && when.crons.every((cron) => timesOf(cron).length <= mostTimes)) {
    const times = when.crons.flatMap(timesOf).sort((a, b) => a - b);
    return `${days[0]} ${atTimes(times)}`;
  }
  return joined(when.crons.map(cronInWords), '; and ', '; ');
}

function cronInWords(cron: Cron): string {
  const days = daysInWords(cron);
  const times = timesInWords(cron);
  if (times.startsWith('at')) return `${days} ${times}`;
  return days === 'every day' ? times : `${times}, ${days.replace(/,$/, '')}`;
}

function daysInWords(cron: Cron): string {
  const [, , dayField = '*', , weekdayField = '*'] = cron.text.split(' ');
  const inMonths =
    cron.months.length === 12 ? '' : ` in ${list(cron.months.map((month) => months[month - 1]))}`;
  const ofMonth = `on the ${list(cron.days.map(ordinal))}${inMonths || ' of the month'}`;
  const everyDay = cron.days.length === 31;
  const everyWeekday = cron.weekdays.length === 7;
  if (cron.eitherDay && !everyDay && !everyWeekday)
    return `${ofMonth}, and also ${weekdaysInWords(cron.weekdays)}${inMonths},`;
  if (cron.eitherDay || (everyDay && everyWeekday) || (dayField === '*' && weekdayField === '*'))
    return `every day${inMonths}`;
  if (everyDay) return `${weekdaysInWords(cron.weekdays)}${inMonths}`;
  if (everyWeekday) return ofMonth;
  return `${ofMonth}, where that is a ${list(
    cron.weekdays.map((day) => weekdays[day]),
    'or',
  )},`;
}

function weekdaysInWords(days: readonly number[]): string {
  if (days.join() === '1,2,3,4,5') return 'every weekday';
  if (days.join() === '0,6') return 'every Saturday and Sunday';
  // The week is read from Monday on.
  const sorted = [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  return `every ${list(sorted.map((day) => weekdays[day]))}`;
}

function timesInWords(cron: Cron): string {
  const times = timesOf(cron);
  const [minuteField = '*', hourField = '*'] = cron.text.split(' ');
  if (!cron.elapsed && times.length <= mostTimes) return atTimes(times);
  const everyHour = cron.hours.length === 24;
  const [, step] = /^\*\/(\d+)$/.exec(minuteField) ?? [];
  const minutes =
    cron.minutes.length === 60
      ? 'every minute'
      : step !== undefined && 60 % Number(step) === 0
        ? `every ${step} minutes`
        : null;
  if (everyHour) return minutes ?? `every hour at ${list(cron.minutes.map((minute) => `:${two(minute)}`))}`;
  const [, hours] = /^\*\/(\d+)$/.exec(hourField) ?? [];
  if (minutes === null && cron.minutes.length === 1 && hours !== undefined && 24 % Number(hours) === 0)
    return `every ${hours} hours from ${clock(times[0] ?? 0)}`;
  if (times.length <= mostTimes) return atTimes(times);
  const [first = 0] = cron.hours;
  const last = cron.hours.at(-1) ?? first;
  const inHours =
    last - first + 1 === cron.hours.length
      ? `from ${clock(first * 60)} to ${clock(last * 60 + 59)}`
      : `in the hours ${list(cron.hours.map(two))}`;
  return `${minutes ?? `at ${list(cron.minutes.map((minute) => `:${two(minute)}`))}`} ${inHours}`;
}

const timesOf = (cron: Cron): readonly number[] =>
  cron.hours.flatMap((hour) => cron.minutes.map((minute) => hour * 60 + minute));

const atTimes = (times: readonly number[]) => `at ${list(times.map(clock))}`;

const clock = (time: number) => `${two(Math.floor(time / 60))}:${two(time % 60)}`;

const two = (number: number) => String(number).padStart(2, '0');

function ordinal(day: number): string {
  const teen = day > 10 && day < 20;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

const list = (words: readonly (string | undefined)[], last = 'and') => joined(words, ` ${last} `, ', ');

function joined(words: readonly (string | undefined)[], last: string, between: string): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(between)}${last}${words.at(-1)}`;
}
