import type { z } from 'zod';

/** The answer to a line of JSON Lines input that is no JSON. */
export const notJson = 'This line is not JSON.';

const wanted: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** What is wrong with a line of JSON Lines input, in plain words; `fields` are those that it holds. */
export function wrongLine({ issues }: z.ZodError, fields: string): string {
  const [issue] = issues;
  const name = issue?.path.join('.');
  if (!issue || !name) return `This line is not an object: ${fields}.`;
  if (name === 'id') return 'id should be a text or a number.';
  const kind = issue.code === 'invalid_type' ? wanted[issue.expected] : undefined;
  return `${name} ${kind === undefined ? 'is wrong' : `should be ${kind}`}.`;
}
