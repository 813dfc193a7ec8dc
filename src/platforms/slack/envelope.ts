import { isPayload } from './payload.ts';

/**
 * What a message of Socket Mode is, as far as it must be known before it is passed on: an envelope or a greeting, the
 * wish for another connection (https://docs.slack.dev/apis/events-api/using-socket-mode), or neither.
 */
export type Envelope = 'good' | 'disconnect' | 'unknown';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a message as it came over the connection: text, or its bytes. */
export function envelopeIn(message: unknown): Envelope {
  const envelope = parsed(message);
  if (!isJson(envelope)) return 'unknown';
  const { type, payload, envelope_id: id } = envelope;
  if (type === 'disconnect') return 'disconnect';
  if (type === 'hello') return 'good';
  return typeof type === 'string' && typeof id === 'string' && isPayload(payload) ? 'good' : 'unknown';
}

function parsed(message: unknown): unknown {
  try {
    if (typeof message === 'string') return JSON.parse(message);
    return message instanceof ArrayBuffer || message instanceof Uint8Array
      ? JSON.parse(new TextDecoder().decode(message))
      : undefined;
  } catch {
    return undefined;
  }
}
