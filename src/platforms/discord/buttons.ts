import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { callId } from '../../chat/call-id.ts';
import { oneLine } from '../../chat/clean.ts';
import type { Action, Call, Reply } from '../../chat/reply.ts';
import { type CustomId, customId, idleId } from './custom-id.ts';
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
  return [
    ...(place.of > 1 ? [turn('‹ Back', place.number - 1), turn('Next ›', place.number + 1)] : []),
    ...(shareable ? [ids.share({ ...call, page: place.number })] : []),
  ];
}

/**
 * The call whose buttons can turn a reply's pages: the one that made it, where it may be made again, or the one of the
 * button that is drawn as pressed; undefined where there is none that an id can hold.
 */
export const turnable = (reply: Reply, call: Call | undefined): Call | undefined =>
  [call, reply.actions?.find(({ current }) => current === true)?.call].find(
    (one) => one !== undefined && fitsButton(one),
  );

/** Whether a call can be kept in a button's id, whatever page it asks for. */
function fitsButton(call: Call): boolean {
  return idOf({ answer: 'replace', twin: 99 }, { ...call, page: 999 }, true) !== null;
}

/** A whole custom_id, or null where the call is too long for one. */
export function idOf(id: Omit<CustomId, 'call'>, call: Call, share = false): string | null {
  try {
    return customId({ ...id, call: callId(call, share) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Gives every button of one message an id of its own, and the delivery id to the first that has room for it. */
export class Ids {
  readonly #taken = new Set<string>();
  /** The delivery id that no button holds yet. */
  unplaced: string | undefined;

  constructor(deliveryId: string | undefined) {
    this.unplaced = deliveryId;
  }

  /** A button that makes its call; one whose call no id can hold is drawn, but cannot be pressed. */
  button(action: Action, disabled = action.current === true): APIButtonComponentWithCustomId {
    const id = disabled ? null : this.#live(action.answer, action.call);
    return this.#drawn(oneLine(action.label), styleOf(action), id);
  }

  /** A button that posts the call's answer to the channel. */
  share(call: Call): APIButtonComponentWithCustomId {
    return this.#drawn('Share', ButtonStyle.Secondary, this.#live('anew', call, true));
  }

  #drawn(
    label: string,
    style: APIButtonComponentWithCustomId['style'],
    id: string | null,
  ): APIButtonComponentWithCustomId {
    const disabled = id === null && { disabled: true };
    return { type: ComponentType.Button, style, label, custom_id: id ?? this.#idle(), ...disabled };
  }

  #live(answer: Action['answer'], call: Call, share = false): string | null {
    const { unplaced } = this;
    const marked = unplaced === undefined ? null : idOf({ answer, deliveryId: unplaced }, call, share);
    if (marked !== null) this.unplaced = undefined;
    let id = marked ?? idOf({ answer }, call, share);
    for (let twin = 2; id !== null && this.#taken.has(id); twin++) id = idOf({ answer, twin }, call, share);
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
