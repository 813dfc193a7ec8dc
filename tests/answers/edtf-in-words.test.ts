import { describe, expect, it } from 'vitest';
import { edtfInWords } from '../../src/answers/edtf-in-words.ts';

describe('a date in a reader’s words', () => {
  it.each([
    ['2025-11-18', '18 Nov 2025'],
    ['2025-11-08', '8 Nov 2025'],
    ['2025-02', 'Feb 2025'],
    ['2025', '2025'],
    ['0079', '79'],
    ['1850~', 'about 1850'],
    ['2025-02~', 'about Feb 2025'],
    ['XXXX-04-16', '16 Apr, year not known'],
    ['XXXX-02', 'Feb, year not known'],
    ['2019-21', 'spring 2019'],
    ['2019-24', 'winter 2019'],
    ['2019-33', 'Q1 2019'],
    ['2019-40', 'first half of 2019'],
    ['2019-W07', 'week 7 of 2019'],
    ['202X', '2020s'],
    ['13XX', '14th century'],
    ['10XX', '11th century'],
    ['20XX', '21st century'],
    ['2025-11-08/2025-11-09', '8–9 Nov 2025'],
    ['2025-10-30/2025-11-02', '30 Oct – 2 Nov 2025'],
    ['2025-01/2025-03', 'Jan – Mar 2025'],
    ['2024-12/2025-01', 'Dec 2024 – Jan 2025'],
    ['1957/1958', '1957–1958'],
    ['2024/..', 'since 2024'],
    ['../2024', 'until 2024'],
    ['2025-11-18T10:30', '18 Nov 2025'],
    ['what is this', 'what is this'],
  ])('%s', (edtf, words) => expect(edtfInWords(edtf)).toBe(words));
});
