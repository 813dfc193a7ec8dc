import { UserError } from '../errors.ts';
import type { Edtf } from '../nouns.ts';

/**
 * A date of publication as it is given on a command line or in JSON: `2025-11-19`, or an instant whose day counts.
 * Throws a UserError where it is no day of the calendar.
 */
export function publicationDay(given: string): Edtf {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(given.trim())?.[1];
  const exists = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  if (!exists) throw new UserError(`“${given}” is not a date of publication.`, 'Give it like 2025-11-19.');
  return day;
}
