import type { Call } from './reply.ts';

/** A call as a person would type it, without the slash: `quotes speaker:"Marco Rubio"`. The grammar reads it back. */
export function typedLine(call: Call): string {
  const options = Object.entries(call.options).map(([name, value]) => `${name}:${typedValue(value)}`);
  return [call.command, ...options].join(' ');
}

/** A value as it is typed: quoted where it holds a space or a mark of its own. */
export function typedValue(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (/^[\p{L}\p{N}_./:@#+-]+$/u.test(value)) return value;
  return value.includes('"') ? `“${value}”` : `"${value}"`;
}
