import { expect, it } from 'vitest';
import { stopAfter } from '../../src/chat/words.ts';

it.each([
  ['The ferry is back', '.'],
  ['The ferry is back …', ''],
  ['Is the ferry back?', ''],
  ['the digest of “The ferry is back …”', ''],
  ['the digest of “The ferry is back”', '.'],
])('ends a sentence with “%s” by “%s”', (words, stop) => {
  expect(stopAfter(words)).toBe(stop);
});
