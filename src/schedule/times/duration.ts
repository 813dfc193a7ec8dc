import { UserError } from '../../errors.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const units: Readonly<Record<string, number>> = { m: minute, h: hour, d: day };
const longest = 7 * day;

/** `30m`, `6 hours`, `1 day` → milliseconds, from a minute to a week. Throws a UserError for anything else. */
export function readDuration(typed: string): number {
  const [, number, unit = ''] =
    /^(\d{1,4}) ?(m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/i.exec(typed.trim()) ?? [];
  const length = Number(number) * (units[unit[0]?.toLowerCase() ?? ''] ?? 0);
  if (number === undefined || length < minute || length > longest)
    throw new UserError(
      `“${typed.slice(0, 40)}” is not a length of time.`,
      'Write 30m, 6h or 1d; at most a week.',
    );
  return length;
}

/** In words: `6 hours`. */
export function durationInWords(ms: number): string {
  const [size, name] =
    ms % day === 0
      ? ([day, 'day'] as const)
      : ms % hour === 0
        ? ([hour, 'hour'] as const)
        : ([minute, 'minute'] as const);
  const count = Math.round(ms / size);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
