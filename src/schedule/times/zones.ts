import { UserError } from '../../errors.ts';
import { ambiguousZones, cityZones } from './cities.ts';
import { offsetAt } from './offset.ts';

const shownZones = 3;
const longestZone = 100;

/** A zone of the IANA database that is not among the canonical names which Node lists. */
const alsoKnown = ['UTC', 'Asia/Kolkata', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Yangon'];

const allZones: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), ...alsoKnown])];

/**
 * The IANA zone that a person means: its name in any case, a city (`Madrid`, `são paulo`, `san francisco`), an
 * abbreviation of one zone. A bare offset (`+2`, `UTC-03:00`) has no clock changes and is answered with the zones that
 * have it at `now` (milliseconds, UTC). Throws a UserError with the nearest zones for everything else.
 */
export function readZone(typed: string, now: number): string {
  const text = plain(typed.slice(0, longestZone));
  const city = Object.hasOwn(cityZones, text) ? cityZones[text] : undefined;
  if (city) return city;
  const several = Object.hasOwn(ambiguousZones, text) ? ambiguousZones[text] : undefined;
  if (several) throw choose(typed, 'may mean several zones', several);
  const named = /^[a-z][a-z0-9/_+-]+$/i.test(typed.trim()) ? known(typed.trim()) : undefined;
  if (named) return named;
  const offset = readOffset(typed);
  if (offset === 0) return 'UTC';
  if (offset !== undefined) {
    throw choose(
      typed,
      'is an offset, which changes with summer time in most places',
      withOffset(offset, now),
    );
  }
  const [only, ...others] = allZones.filter((zone) => cityOf(zone) === text);
  if (only && others.length === 0) return only;
  throw choose(typed, 'is no time zone that is known here', only ? [only, ...others] : nearestZones(text));
}

/** Zones to offer while one is typed, best first. */
export function suggestZones(typed: string): readonly string[] {
  const text = plain(typed.slice(0, longestZone));
  const city = Object.hasOwn(cityZones, text) ? cityZones[text] : undefined;
  const found = allZones.filter((zone) => plain(zone).includes(text));
  const rank = (zone: string) => (cityOf(zone).startsWith(text) ? 0 : 1);
  return [...new Set([...(city ? [city] : []), ...found.sort((a, b) => rank(a) - rank(b))])];
}

/** The zone under the spelling of the database, if it is one. */
function known(name: string): string | undefined {
  const listed = allZones.find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (listed) return listed;
  try {
    // Aliases are known to Intl though not listed (`Asia/Saigon`, `US/Eastern`).
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** `+2`, `UTC+02:00`, `GMT-5` → milliseconds. */
function readOffset(typed: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The zones that people think of first for each hour; any other zone where none of them has the offset. */
const wellKnown =
  'Europe/London Europe/Madrid Europe/Paris Europe/Berlin Africa/Lagos Africa/Johannesburg Europe/Athens Africa/Cairo Europe/Moscow Africa/Nairobi Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Dhaka Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Sydney Pacific/Auckland America/Sao_Paulo America/Argentina/Buenos_Aires America/New_York America/Bogota America/Chicago America/Mexico_City America/Denver America/Los_Angeles America/Anchorage Pacific/Honolulu'.split(
    ' ',
  );

const withOffset = (offset: number, now: number) => {
  const has = (zone: string) => offsetAt(zone, now) === offset;
  const first = wellKnown.filter(has);
  return first.length > 0 ? first : allZones.filter(has);
};

/** The zones whose city shares the longest beginning with the text, or holds a word of it. */
function nearestZones(text: string): readonly string[] {
  const likeness = (zone: string) => {
    const city = cityOf(zone);
    let shared = 0;
    while (shared < text.length && text[shared] === city[shared]) shared++;
    return shared >= 3
      ? shared
      : text.split(' ').some((word) => word.length > 3 && city.includes(word))
        ? 2
        : 0;
  };
  return allZones
    .map((zone) => ({ zone, likeness: likeness(zone) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ zone }) => zone);
}

const choose = (typed: string, why: string, zones: readonly string[]) =>
  new UserError(
    `“${typed.slice(0, longestZone)}” ${why}.`,
    zones.length === 0
      ? 'Type a large city near you, or a name such as Europe/Madrid.'
      : zones.length === 1
        ? `Did you mean ${zones[0]}? Else type a large city near you.`
        : `Take one of: ${zones.slice(0, shownZones).join(', ')}.`,
  );

const cityOf = (zone: string) => plain(zone.split('/').at(-1) ?? zone);

/** Without accents, case and punctuation. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
