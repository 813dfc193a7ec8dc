import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, nextDues } from '../../src/schedule/times/calendar.ts';
import { readCron } from '../../src/schedule/times/cron.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const dues = (cron: string, zone: string, from: string, count: number) =>
  nextDues([readCron(cron)], zone, Date.parse(from), count).map((due) =>
    new Date(due).toISOString().replace(':00.000Z', 'Z'),
  );

describe('a named hour', () => {
  it('that the clock skips runs at the first minute after the gap', () => {
    expect(dues('30 2 * * *', 'America/New_York', '2026-03-07T12:00Z', 2)).toEqual([
      '2026-03-08T07:00Z',
      '2026-03-09T06:30Z',
    ]);
  });

  it('skipped at midnight still runs on its day', () => {
    expect(dues('0 0 * * *', 'America/Havana', '2026-03-07T12:00Z', 1)).toEqual(['2026-03-08T05:00Z']);
    expect(dues('0 0 * * *', 'America/Santiago', '2026-09-05T12:00Z', 1)).toEqual(['2026-09-06T04:00Z']);
    expect(dues('0 0 * * *', 'Africa/Cairo', '2026-04-23T12:00Z', 1)).toEqual(['2026-04-23T22:00Z']);
  });

  it('that comes twice runs at the first of the two, once', () => {
    expect(dues('30 1 * * *', 'America/New_York', '2026-10-31T12:00Z', 2)).toEqual([
      '2026-11-01T05:30Z',
      '2026-11-02T06:30Z',
    ]);
    expect(dues('30 1 * * *', 'America/New_York', '2026-11-01T05:45Z', 1)).toEqual(['2026-11-02T06:30Z']);
  });

  it('runs once though several of its minutes fall into one gap', () => {
    expect(dues('0,20,40 2 * * *', 'Europe/Madrid', '2026-03-28T12:00Z', 2)).toEqual([
      '2026-03-29T01:00Z',
      '2026-03-30T00:00Z',
    ]);
  });
});

describe('a wildcard or step in the hour field', () => {
  it('goes on by elapsed time when an hour comes twice', () => {
    expect(dues('*/30 * * * *', 'America/New_York', '2026-11-01T05:00Z', 4)).toEqual([
      '2026-11-01T05:30Z',
      '2026-11-01T06:00Z',
      '2026-11-01T06:30Z',
      '2026-11-01T07:00Z',
    ]);
  });

  it('does not bunch up when an hour is skipped', () => {
    expect(dues('*/30 * * * *', 'Europe/Madrid', '2026-03-29T00:00Z', 3)).toEqual([
      '2026-03-29T00:30Z',
      '2026-03-29T01:00Z',
      '2026-03-29T01:30Z',
    ]);
  });
});

describe('days', () => {
  it('takes either where both day fields are named', () => {
    expect(dues('0 9 1 * 1', 'UTC', '2026-10-31T00:00Z', 3)).toEqual([
      '2026-11-01T09:00Z',
      '2026-11-02T09:00Z',
      '2026-11-09T09:00Z',
    ]);
  });

  it('waits for 29 February, over a century that has none', () => {
    expect(dues('0 9 29 2 *', 'UTC', '2096-03-01T00:00Z', 1)).toEqual(['2104-02-29T09:00Z']);
  });

  it('takes the earliest of several crons', () => {
    const crons = [readCron('0 9 * * *'), readCron('30 8 * * *')];
    expect(nextDues(crons, 'UTC', Date.UTC(2026, 0, 1), 2)).toEqual([
      Date.UTC(2026, 0, 1, 8, 30),
      Date.UTC(2026, 0, 1, 9),
    ]);
  });
});

/** A clock of its own, apart from the one that the calendar uses. */
function clockOf(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (instant) => {
    const [month = 0, date = 0, year = 0, hours = 0, minutes = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, date, hours, minutes);
  };
}

interface Change {
  readonly zone: string;
  readonly at: number;
  /** What the clock showed as milliseconds of a UTC date, minute by minute from `from`: three days before to three after. */
  readonly shown: readonly number[];
  readonly from: number;
  /** The first place in `shown` of what it showed. */
  readonly firstAt: ReadonlyMap<number, number>;
}

/** No zone changes twice within it. */
const step = 14 * day;

/** Every change of offset from 2020 to 2035, those that zones have in common once. */
function changesOfOffset(): readonly Change[] {
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const clock = clockOf(zone);
    const ahead = (instant: number) => clock(instant) - instant;
    let before = ahead(Date.UTC(2020, 0));
    for (let at = Date.UTC(2020, 0); at < Date.UTC(2036, 0); at += step) {
      const after = ahead(at + step);
      if (before === after) continue;
      let [low, high] = [at, at + step];
      while (high - low > minute) {
        const middle = low + Math.floor((high - low) / 2 / minute) * minute;
        if (ahead(middle) === before) low = middle;
        else high = middle;
      }
      const [ours, theirs] = [before, after];
      before = after;
      const key = `${high} ${ours} ${theirs}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const from = high - 3 * day;
      const shown = Array.from({ length: 6 * 24 * 60 }, (_, n) => {
        const instant = from + n * minute;
        return instant + (instant < high ? ours : theirs);
      });
      const firstAt = new Map(shown.map((local, n) => [local, n] as const).reverse());
      changes.push({ zone, at: high, shown, from, firstAt });
    }
  }
  return changes;
}

/** The first minute after `after` at which a named time is due, found by looking at the clock minute by minute. */
function dueByLooking({ shown, from, firstAt }: Change, named: number, after: number): number | undefined {
  // From the second day shown on: of the first only a part is.
  const second = Math.floor((shown[0] ?? 0) / day) + 1;
  return [0, 1, 2, 3, 4]
    .map((days) => second + days)
    .map((date) => {
      const wanted = date * day + named * minute;
      const exact = firstAt.get(wanted);
      return from + (exact ?? shown.findIndex((local) => local > wanted)) * minute;
    })
    .filter((due) => due > after)
    .sort((a, b) => a - b)[0];
}

describe('over every zone and every change of offset from 2020 to 2035', () => {
  const changes = changesOfOffset();

  it('finds changes in many zones, of an hour and of half an hour, at midnight and at other hours', () => {
    expect(changes.length).toBeGreaterThan(500);
  });

  it('runs named times at each half hour once, at the minute that rule 3 says', () => {
    const crons = Array.from({ length: 48 }, (_, half) => ({
      named: half * 30,
      cron: [readCron(`${(half % 2) * 30} ${Math.floor(half / 2)} * * *`)],
    }));
    const wrong: string[] = [];
    for (const change of changes) {
      for (const { named, cron } of crons) {
        let after = change.at - 26 * hour;
        for (let run = 0; run < 3; run++) {
          const expected = dueByLooking(change, named, after);
          const due = nextDue(cron, change.zone, after);
          if (due !== expected) {
            wrong.push(
              `${change.zone} ${new Date(after).toISOString()} ${cron[0]?.text}: ${due} ≠ ${expected}`,
            );
            break;
          }
          after = due ?? 0;
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['*/30 * * * *', '0 * * * *', '15 */2 * * *'])(
    'runs %s at every such minute that the clock truly shows',
    (text) => {
      const cron = readCron(text);
      const wrong: string[] = [];
      for (const change of changes) {
        const expected = change.shown.flatMap((local, n) => {
          const time = new Date(local);
          const fits = cron.minutes.includes(time.getUTCMinutes()) && cron.hours.includes(time.getUTCHours());
          const instant = change.from + n * minute;
          return fits && instant > change.at - 6 * hour && instant < change.at + 6 * hour ? [instant] : [];
        });
        const found = nextDues([cron], change.zone, change.at - 6 * hour, expected.length);
        if (found.join() !== expected.join())
          wrong.push(`${change.zone} ${new Date(change.at).toISOString()}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('always', () => {
  const zones = [
    'Europe/Madrid',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
  ];
  const field = (min: number, max: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: 2, max: 6 }).map((step) => `*/${step}`),
      fc
        .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 3 })
        .map((numbers) => numbers.join(',')),
    );
  const crons = fc
    .tuple(field(0, 59), field(0, 23), field(1, 28), fc.constant('*'), field(0, 6))
    .map((fields) => readCron(fields.join(' ')));

  it('the next is after the instant asked about, and nothing is between', () => {
    fc.assert(
      fc.property(
        crons,
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (cron, zone, after, part) => {
          const due = nextDue([cron], zone, after);
          expect(due).toBeGreaterThan(after);
          expect((due ?? 0) % minute).toBe(0);
          const between = Math.floor(after + ((due ?? 0) - 1 - after) * part);
          expect(nextDue([cron], zone, between)).toBe(due);
        },
      ),
    );
  });
});
