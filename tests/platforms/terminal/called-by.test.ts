import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { calledBy } from '../../../src/platforms/terminal/called-by.ts';

describe('a line at the terminal', () => {
  it.each([
    ['/quotes reed', ['quotes reed']],
    ['  quotes reed ', ['quotes reed']],
    ['', []],
    [' \n ', []],
    ['?', ['help']],
    ['https://example.org/harbour', ['digest https://example.org/harbour']],
    ['https://example.org/harbour share', ['digest https://example.org/harbour share']],
    ['/summary\n\n/quotes reed\n', ['summary', 'quotes reed']],
    ['Fire on Mill Street\n\nIt burned.', ['article add Fire on Mill Street\n\nIt burned.']],
    ['Summary of the year\nIt was long.', ['article add Summary of the year\nIt was long.']],
    ['/article add Fire\n\nIt burned.', ['article add Fire\n\nIt burned.']],
    ['article add Fire\n\nIt burned.', ['article add Fire\n\nIt burned.']],
    [
      'Article add published:2025-11-19 Fire\nIt burned.',
      ['Article add published:2025-11-19 Fire\nIt burned.'],
    ],
  ])('%j calls what was meant', (line, called) => {
    expect(calledBy(line, commands)).toEqual(called);
  });
});
