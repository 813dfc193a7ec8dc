import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { callId } from '../../chat/call-id.ts';
import type { Action, Call } from '../../chat/reply.ts';
import { customId, idleId } from './custom-id.ts';
import { oneLine } from './escape.ts';
import { limits } from './limits.ts';

/** What surrounds a reply. */
export interface Frame {
  /** The call that made it: its page and Share buttons ask for it again. */
  readonly call?: Call;
  /** Whether it gets a Share button. */
  readonly shareable?: boolean;
  /** The delivery that it is, to be found again among the bot's own messages. */
  readonly deliveryId?: string;
}

/** Whether a label fits on a button. */
export const isShort = ({ label }: Action) => {
  const length = oneLine(label).length;
  return length > 0 && length <= limits.buttonLabel.max;
};

/** Buttons in the rows that Discord allows. */
export function rowsOf<T>(buttons: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(buttons.length / limits.buttonsInRow.max) }, (_, row) =>
    buttons.slice(row * limits.buttonsInRow.max, (row + 1) * limits.buttonsInRow.max),
  );
}

export const drawRow = (
  components: APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponentWithCustomId> => ({ type: ComponentType.ActionRow, components });

/** Components of Back, Next, Share, and their row. */
export const turnRoom = 4;

/** The buttons of a reply, then those that turn and share it: in the same row where there is room. */
export function buttonRows(
  actions: readonly APIButtonComponentWithCustomId[],
  turns: readonly APIButtonComponentWithCustomId[],
) {
  const together = actions.length % limits.buttonsInRow.max;
  const joined = together > 0 && together + turns.length <= limits.buttonsInRow.max;
  return (joined ? rowsOf([...actions, ...turns]) : [...rowsOf(actions), ...rowsOf(turns)]).map(drawRow);
}

/** The buttons that turn the pages and share the one that is seen. */
export function turnButtons(
  place: { number: number; of: number },
  { call, shareable }: Frame,
  ids: Ids,
): APIButtonComponentWithCustomId[] {
  if (call === undefined) return [];
  const turn = (label: string, page: number) =>
    ids.button({ label, call: { ...call, page }, answer: 'replace' }, page < 1 || page > place.of);
  const shared = { ...call, options: { ...call.options, share: true }, page: place.number };
  return [
    ...(place.of > 1 ? [turn('‹ Back', place.number - 1), turn('Next ›', place.number + 1)] : []),
    ...(shareable ? [ids.button({ label: 'Share', call: shared, answer: 'anew' })] : []),
  ];
}

/** Gives every button of one message an id of its own, and the delivery id to the first that has room for it. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The delivery id that no button holds yet. */
  unplaced: string | undefined;

  constructor(deliveryId: string | undefined) {
    this.unplaced = deliveryId;
  }

  button(action: Action, disabled = action.current === true): APIButtonComponentWithCustomId {
    const id = disabled ? null : this.#live(action);
    return {
      type: ComponentType.Button,
      style: styleOf(action),
      label: oneLine(action.label),
      custom_id: id ?? this.#idle(),
      ...(id === null && { disabled: true }),
    };
  }

  #live(action: Action): string | null {
    const call = callId(action.call);
    const marked =
      this.unplaced === undefined
        ? null
        : customId({ answer: action.answer, call, deliveryId: this.unplaced });
    if (marked !== null) this.unplaced = undefined;
    let id = marked ?? customId({ answer: action.answer, call });
    for (let twin = 2; id !== null && this.#taken.has(id); twin++)
      id = customId({ answer: action.answer, call, twin });
    if (id !== null) this.#taken.add(id);
    return id;
  }

  #idle(): string {
    const id = idleId(this.#taken.size);
    this.#taken.add(id);
    return id;
  }
}

function styleOf(action: Action): APIButtonComponentWithCustomId['style'] {
  if (action.look === 'danger') return ButtonStyle.Danger;
  return action.look === 'primary' || action.current === true ? ButtonStyle.Primary : ButtonStyle.Secondary;
}
