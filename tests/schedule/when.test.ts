import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { readWhen, writeWhen } from '../../src/schedule/times/when.ts';
import { whenInWords } from '../../src/schedule/times/words.ts';

const refusal = (typed: string): string => {
  try {
    readWhen(typed);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'it was understood';
};

describe('when', () => {
  it.each([
    ['weekdays 9:00', '0 9 * * 1-5', 'every weekday at 09:00'],
    ['every day at 18:30', '30 18 * * *', 'every day at 18:30'],
    ['mondays 8am', '0 8 * * 1', 'every Monday at 08:00'],
    ['0 9 * * 1-5', '0 9 * * 1-5', 'every weekday at 09:00'],
    ['on change', 'on change', 'as soon as an article is added or changes'],
    ['Every Weekday at 9 A.M.', '0 9 * * 1-5', 'every weekday at 09:00'],
    ['mon, wed and fri at 7', '0 7 * * 1,3,5', 'every Monday, Wednesday and Friday at 07:00'],
    ['fri-mon 22:00', '0 22 * * 0,1,5,6', 'every Monday, Friday, Saturday and Sunday at 22:00'],
    ['weekends at noon', '0 12 * * 0,6', 'every Saturday and Sunday at 12:00'],
    ['daily 7.15 and 17:30', '15 7 * * *; 30 17 * * *', 'every day at 07:15 and 17:30'],
    ['9h30 and 18h30 daily', '30 9,18 * * *', 'every day at 09:30 and 18:30'],
    ['12am daily', '0 0 * * *', 'every day at 00:00'],
    ['every 30 minutes', '*/30 * * * *', 'every 30 minutes'],
    ['every 2 hours on weekdays', '0 */2 * * 1-5', 'every 2 hours from 00:00, every weekday'],
    ['every hour at :15', '15 * * * *', 'every hour at :15'],
    ['on the 1st and 15th at 9:00', '0 9 1,15 * *', 'on the 1st and 15th of the month at 09:00'],
    ['monthly at noon', '0 12 1 * *', 'on the 1st of the month at 12:00'],
    ['15 january 9:00', '0 9 15 1 *', 'on the 15th in January at 09:00'],
    ['@daily', '0 0 * * *', 'every day at 00:00'],
    ['*/10 9-17 * * *', '*/10 9-17 * * *', 'every 10 minutes from 09:00 to 17:59'],
  ])('reads %j as %j: %s', (typed, kept, words) => {
    const when = readWhen(typed);
    expect(writeWhen(when)).toBe(kept);
    expect(whenInWords(when)).toBe(words);
    expect(readWhen(kept)).toEqual(when);
  });

  it('says *either* where both day fields of cron are named', () => {
    expect(whenInWords(readWhen('0 9 1 * 1'))).toBe(
      'on the 1st of the month, and also every Monday, at 09:00',
    );
  });

  it.each([
    ['', 'When is it to be posted?'],
    ['every monday', 'At what time? “every monday” does not say.'],
    ['0 9 * * * 1', '“0 9 * * * 1” has six fields: leave out the one for seconds.'],
    ['9 17 * *', '“9 17 * *” has 4 fields.'],
    ['60 9 * * *', 'The minute “60” is not from 0 to 59.'],
    ['0 9 0 * *', 'The day of the month “0” is not from 1 to 31.'],
    ['0 9 31 2 *', '“0 9 31 2 *” never comes: there is no such day in that month.'],
    ['0 9 L * *', 'The day of the month “l” uses L, W or #, which these five fields do not have.'],
    ['0 0 ? * *', 'The day of the month “?” is written * here.'],
    ['25:00 daily', '“25:00” is not a time of day.'],
    ['first monday of the month at 9', '“first monday” of a month cannot be scheduled.'],
    ['every 45 minutes', '“every 45 minutes” does not come out even: an hour has 60 minutes.'],
    ['tomorrow at 9', '“tomorrow at 9” comes once, and a schedule posts again and again.'],
    ['in 5 minutes', '“in 5 minutes” comes once, and a schedule posts again and again.'],
    ['every 30 seconds', '“every 30 seconds” is too often: a schedule goes by the minute.'],
    ['@reboot', '“@reboot” is not known here.'],
  ])('refuses %j: %s', (typed, message) => {
    expect(refusal(typed)).toBe(message);
  });

  it('answers any text at all with a schedule or a UserError', () => {
    const words = fc.constantFrom(
      'every',
      'mon',
      '-',
      'to',
      '9',
      '9:00',
      '1st',
      '@',
      '*',
      '*/5',
      'jan',
      '0-',
      ',,',
      'constructor',
      '99',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(typeof refusal(text)).toBe('string');
      }),
    );
  });
});
