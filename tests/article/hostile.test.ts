import { afterAll, describe, expect, it } from 'vitest';
import { createParser } from '../../src/article/parser.ts';
import { UserError } from '../../src/errors.ts';
import { hostileInputs } from './hostile-inputs.ts';

const parser = createParser();
afterAll(() => parser.close());

describe('whatever comes is an article or a clear refusal', () => {
  it.each(Object.entries(hostileInputs))('%s', { timeout: 20_000 }, async (_, source) => {
    const outcome = await parser.read(source, {}).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(UserError);
      expect(outcome.message).toMatch(/\w+ \w+/);
    } else {
      expect(outcome).toMatchObject({ language: 'en', text: expect.stringMatching(/\S/) });
    }
  });
});
