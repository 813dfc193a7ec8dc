import { limits } from './limits.ts';

/**
 * What a button's or form's custom_id holds besides its call: how the answer comes, a number that keeps two buttons with the
 * same call apart (Discord demands it), and on a scheduled post the delivery that it belongs to.
 */
export interface CustomId {
  readonly answer: 'replace' | 'anew' | 'form';
  readonly twin?: number;
  readonly deliveryId?: string;
  /** As `callId` made it. */
  readonly call: string;
}

const letters = { replace: 'r', anew: 'a', form: 'f' } as const;
const answers = { r: 'replace', a: 'anew', f: 'form' } as const;

/** The id of a button without a call: one that is drawn but cannot be pressed. */
export const idleId = (number: number) => `-${number}`;

/** `r:…`, `a2:…`, `r@DELIVERY:…`; null where that would be longer than Discord allows. */
export function customId({ answer, twin, deliveryId, call }: CustomId): string | null {
  const id = `${letters[answer]}${twin ?? ''}${deliveryId === undefined ? '' : `@${deliveryId}`}:${call}`;
  return id.length > limits.customId.max ? null : id;
}

/** What `customId` put together, or null for an id that is not ours. */
export function readCustomId(id: string): CustomId | null {
  const [, letter, twin, deliveryId, call] = /^([raf])(\d*)(?:@([^:]{1,25}))?:(.+)$/s.exec(id) ?? [];
  if (call === undefined || (letter !== 'r' && letter !== 'a' && letter !== 'f')) return null;
  return {
    answer: answers[letter],
    ...(twin && { twin: Number(twin) }),
    ...(deliveryId !== undefined && { deliveryId }),
    call,
  };
}
