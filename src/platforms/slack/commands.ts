import type { App, SlashCommand } from '@slack/bolt';
import type { Street } from './house.ts';
import { payloadId } from './payload-id.ts';
import { typedLine } from './typed.ts';
import { umbrella } from './umbrella.ts';

/** The line that a slash command stands for, without the slash: `/news-quotes rubio` → `quotes rubio`. */
export function lineOf(command: string, text: string, prefix: string): string {
  const name = command.replace(/^\//, '').toLowerCase();
  const line = typedLine(text).trim();
  if (name === umbrella || name === prefix + umbrella) return line === '' ? 'help' : line.replace(/^\//, '');
  const bare = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return line === '' ? bare : `${bare} ${line}`;
}

/** Every slash command that reaches the app is answered, also one that the manifest of another day declared. */
export function listenToCommands(app: App, street: Street): void {
  app.command(/^\/./, async ({ command, ack }) => {
    await ack();
    const id = payloadId(command.trigger_id, command.response_url);
    // Slack always names both: without them nobody could be answered.
    if (!command.user_id || !command.team_id || !street.isFirst(id)) return;
    const house = await street.houseOf(command.team_id);
    const received = house.now();
    const line = lineOf(command.command, command.text ?? '', house.prefix);
    const asked = await house.asked({
      id,
      team: command.team_id,
      person: command.user_id,
      channel: channelOf(command),
    });
    await house.answer(house.desk.typed(line, asked), {
      asked,
      responseUrl: command.response_url,
      received,
      triggerId: command.trigger_id,
    });
  });
}

/** What Slack calls channels that have no name of their own. */
const nameless = ['directmessage', 'privategroup', 'mpdm'];

function channelOf({ channel_id: id, channel_name: name }: SlashCommand) {
  if (!id) return null;
  return { id, ...(name && !nameless.some((word) => name.startsWith(word)) && { name }) };
}
