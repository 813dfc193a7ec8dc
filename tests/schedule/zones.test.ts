import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { ambiguousZones, cityZones } from '../../src/schedule/times/cities.ts';
import { offsetAt } from '../../src/schedule/times/offset.ts';
import { readZone, suggestZones } from '../../src/schedule/times/zones.ts';

const winter = Date.UTC(2026, 0, 15);
const mend = (typed: string) => {
  try {
    readZone(typed, winter);
  } catch (error) {
    if (error instanceof UserError) return error.mend;
    throw error;
  }
  return 'it was understood';
};

describe('a time zone', () => {
  it.each([
    ['Europe/Madrid', 'Europe/Madrid'],
    ['europe/madrid', 'Europe/Madrid'],
    ['Madrid', 'Europe/Madrid'],
    ['são paulo', 'America/Sao_Paulo'],
    ['new york', 'America/New_York'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['US/Eastern', 'America/New_York'],
    ['utc', 'UTC'],
    ['+0', 'UTC'],
    ['EST', 'America/New_York'],
  ])('takes %j for %s', (typed, zone) => {
    expect(readZone(typed, winter)).toBe(zone);
  });

  it.each([
    ['UTC+1', 'Take one of: Europe/Madrid, Europe/Paris, Europe/Berlin.'],
    ['-05:00', 'Take one of: America/New_York, America/Bogota.'],
    ['+05:45', 'Take one of: Asia/Katmandu, Asia/Kathmandu.'],
    ['IST', 'Take one of: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem.'],
    ['Madird', 'Take one of: Atlantic/Madeira, Europe/Madrid.'],
    ['Nope/Zone', 'Type a large city near you, or a name such as Europe/Madrid.'],
    ['', 'Type a large city near you, or a name such as Europe/Madrid.'],
  ])('answers %j with zones to choose from', (typed, answer) => {
    expect(mend(typed)).toBe(answer);
  });

  it('takes the name of every zone that Node lists', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(readZone(zone, winter)).toBe(zone);
  });

  it('has true zones in its tables', () => {
    for (const zone of [...Object.values(cityZones), ...Object.values(ambiguousZones).flat()])
      expect(offsetAt(zone, winter)).toBeTypeOf('number');
  });

  it('suggests by the beginning of the city first', () => {
    expect(suggestZones('mad')[0]).toBe('Atlantic/Madeira');
    expect(suggestZones('san francisco')[0]).toBe('America/Los_Angeles');
    expect(suggestZones('madr')).toEqual(['Europe/Madrid']);
  });
});
