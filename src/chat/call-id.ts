import type { Call } from './reply.ts';

/** The most that a button's id may hold: Discord's limit for `custom_id`, the shortest of the chats. */
export const longestCallId = 100;

/** What a button's id says: the call, and whether its answer goes to the channel instead of to the person alone. */
export interface PressedCall {
  readonly call: Call;
  readonly share: boolean;
}

/** The version of the format. Ids of another are not understood, and the person is told to ask again. */
const version = '1';

/**
 * Writes a call whole into a button's id: `1|quotes|article=k3f9x|speaker=p2|~2|!`. So the button works after a restart.
 * Values are ids, not titles: throws a RangeError above `longest` characters, which a chat with more room may raise.
 */
export function callId(call: Call, share = false, longest = longestCallId): string {
  const parts = [version, call.command];
  for (const [name, value] of Object.entries(call.options)) {
    parts.push(typeof value === 'boolean' ? `${name}${value ? '+' : '-'}` : `${name}=${escaped(value)}`);
  }
  if (call.page !== undefined && call.page !== 1) parts.push(`~${call.page}`);
  if (share) parts.push('!');
  const id = parts.join('|');
  if (id.length > longest)
    throw new RangeError(`A button's id would have ${id.length} characters: ${call.command}`);
  return id;
}

/** Reads what `callId` wrote; null for anything else. */
export function readCallId(id: string): PressedCall | null {
  const [head, command, ...parts] = id.split('|');
  if (head !== version || !command || !/^[a-z][a-z -]*$/.test(command)) return null;
  const options: Record<string, string | boolean> = {};
  let page: number | undefined;
  let share = false;
  for (const part of parts) {
    const [, name, sign, value] = /^([a-z][a-z-]*?)(?:([+-])$|=(.*)$)/s.exec(part) ?? [];
    if (name !== undefined) options[name] = sign === undefined ? unescaped(value ?? '') : sign === '+';
    else if (/^~[1-9]\d{0,5}$/.test(part)) page = Number(part.slice(1));
    else if (part === '!') share = true;
    else return null;
  }
  return { call: { command, options, ...(page !== undefined && { page }) }, share };
}

const escaped = (value: string) => value.replaceAll('%', '%25').replaceAll('|', '%7C');
const unescaped = (value: string) => value.replaceAll('%7C', '|').replaceAll('%25', '%');
