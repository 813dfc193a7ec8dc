import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callId, longestCallId, readCallId } from '../../src/chat/call-id.ts';

const call = fc.record(
  {
    command: fc.constantFrom('quotes', 'article add', 'article forget-everything'),
    options: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/).filter((name) => name !== '__proto__'),
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.boolean()),
      { maxKeys: 2, noNullPrototype: true },
    ),
    page: fc.integer({ min: 2, max: 900 }),
  },
  { requiredKeys: ['command', 'options'], noNullPrototype: true },
);

describe('a button’s id', () => {
  it('keeps the whole call, whatever its values', () => {
    fc.assert(
      fc.property(call, fc.boolean(), (given, share) => {
        fc.pre(JSON.stringify(given).length < 60);
        expect(readCallId(callId(given, share))).toEqual({ call: given, share });
      }),
    );
  });

  it('refuses to be longer than the chats allow, rather than be cut', () => {
    const title = 'A headline that somebody put where an id belongs. '.repeat(3);
    expect(() => callId({ command: 'summary', options: { article: title } })).toThrow(RangeError);
    expect(longestCallId).toBe(100);
  });

  it.each(['', '0|quotes', 'quotes', '1|', '1|../x', '1|quotes|=a', '1|quotes|~0', '{"a":1}'])(
    'is not understood when it is not ours: %j',
    (id) => expect(readCallId(id)).toBeNull(),
  );
});
