import { expect, it } from 'vitest';
import { isAbandonedConnection } from '../../../src/platforms/discord/abandoned.ts';

it('tells a connection that was given up from an error of our own', () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  expect(isAbandonedConnection(reset)).toBe(true);
  expect(isAbandonedConnection(new Error('WebSocket was closed before the connection was established'))).toBe(
    true,
  );
  expect(isAbandonedConnection(new TypeError('x is not a function'))).toBe(false);
  expect(isAbandonedConnection(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe(false);
  expect(isAbandonedConnection('ECONNRESET')).toBe(false);
});
