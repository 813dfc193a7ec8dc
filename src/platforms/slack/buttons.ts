import type { types } from '@slack/bolt';
import { callId } from '../../chat/call-id.ts';
import { oneLine } from '../../chat/clean.ts';
import type { Action, Call } from '../../chat/reply.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';

/**
 * What a button does with its answer: it takes the message's place, comes as a message of its own, or goes to the
 * channel. Stands in the button's `action_id`; its `value` is the whole call, so it works after a restart.
 */
export type ButtonMode = Action['answer'] | 'share';

const actionId = /^standfirst\.(replace|anew|share)\.\d+$/;

/** The `action_id`s that this bot's buttons have, for Bolt's listener. */
export const anyButton = actionId;

/** The mode in an `action_id`, or null where the button is none of ours. */
export function buttonMode(id: string): ButtonMode | null {
  const mode = actionId.exec(id)?.[1];
  return mode === 'replace' || mode === 'anew' || mode === 'share' ? mode : null;
}

/**
 * One button, or null where its call is longer than Slack keeps in one (2,000 characters: a call holds ids).
 * `index` makes its `action_id` the only one of its block.
 */
export function button(
  label: string,
  call: Call,
  mode: ButtonMode,
  index: number,
  look?: Action['look'],
): types.Button | null {
  const value = keptCall(call, mode === 'share');
  if (value === null) return null;
  return {
    type: 'button',
    action_id: `standfirst.${mode}.${index}`,
    text: { type: 'plain_text', text: escapeText(oneLine(label)) || '…', emoji: false },
    value,
    ...(look && { style: look }),
  };
}

function keptCall(call: Call, share: boolean): string | null {
  try {
    return callId(call, share, limits.button.value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether the pages of a call can be turned by buttons. */
export function isTurnable(call: Call): boolean {
  return keptCall({ ...call, page: 999_999 }, true) !== null;
}

/** The button of a list's item. */
export function itemButton({ label, call, answer, look }: Action): types.Button | null {
  return button(label, call, answer, 0, look);
}

/** Buttons in a row; none where there are none. */
export function buttonRow(actions: readonly Action[]): types.ActionsBlock[] {
  const elements = actions.flatMap(
    ({ label, call, answer, look }, index) => button(label, call, answer, index, look) ?? [],
  );
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Whether Slack takes the whole label on a button. */
export function fitsAButton({ label }: Action): boolean {
  return escapeText(oneLine(label)).length <= limits.button.text;
}
