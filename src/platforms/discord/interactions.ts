import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  DiscordAPIError,
  InteractionType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  SnowflakeUtil,
  Utils,
} from 'discord.js';
import { readCallId } from '../../chat/call-id.ts';
import type { Right, Values } from '../../chat/command.ts';
import type { Answer, Desk } from '../../chat/desk.ts';
import type { Call } from '../../chat/reply.ts';
import { UserError } from '../../errors.ts';
import { type Delivery, deliver } from './answer.ts';
import { fetchAttachment } from './attachment.ts';
import { readCustomId } from './custom-id.ts';
import { findArticle, readMessage } from './digest-this.ts';
import { fieldsOf } from './form.ts';
import { FormGrants } from './grants.ts';
import { limits } from './limits.ts';
import { asResponse, type Line, openLine, privately } from './line.ts';
import type { DiscordLog } from './log.ts';
import { problemAnswer } from './problem.ts';
import { renderReply } from './render.ts';
import { suggest } from './suggest.ts';
import { calledOf, commandAt, plainValues, valuesOf } from './values.ts';
import { askedOf, isDirect, isInServer, personOf } from './who.ts';

/** Milliseconds that an answer may take before Discord is told to wait: the slow ones, and those that should not be. */
const patience = { slow: 150, quick: limits.firstResponse.max / 2 } as const;

/** What handles every interaction. Nothing here throws or stays silent. */
export function interactionHandler(desk: Desk, rest: REST, log: DiscordLog) {
  const grants = new FormGrants();
  return async (interaction: APIInteraction): Promise<void> => {
    const line = openLine(rest, interaction);
    try {
      await handle({ desk, line, log, grants }, interaction);
    } catch (error) {
      const about = {
        interaction: interaction.id,
        ageMs: Date.now() - SnowflakeUtil.timestampFrom(interaction.id),
      };
      if (isDead(error)) return log.error({ ...about, err: error }, 'Discord takes no answer any more');
      await lastWord(line, interaction, problemAnswer(error, log, about), log);
    }
  };
}

/** Whether Discord has forgotten the interaction: nothing that is said about it arrives. */
const isDead = (error: unknown) =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.UnknownWebhook ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken);

/** What every kind of interaction needs. */
interface Room {
  readonly desk: Desk;
  readonly line: Line;
  readonly log: DiscordLog;
  readonly grants: FormGrants;
}

async function handle(room: Room, interaction: APIInteraction): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return suggest(room, interaction);
    case InteractionType.ApplicationCommand:
      if (Utils.isChatInputApplicationCommandInteraction(interaction)) return command(room, interaction);
      return isOnMessage(interaction) ? digestMessage(room, interaction) : undefined;
    case InteractionType.MessageComponent:
      return press(room, interaction);
    case InteractionType.ModalSubmit:
      return submit(room, interaction);
    case InteractionType.Ping:
      return;
  }
}

const isOnMessage = (
  interaction: APIApplicationCommandInteraction,
): interaction is APIMessageApplicationCommandInteraction =>
  interaction.data.type === ApplicationCommandType.Message;

const digestPath = 'article add';

/** A slash command. Discord has checked the right of the whole command, by its defaults or as the admins set it. */
async function command(
  { desk, line, log, grants }: Room,
  interaction: APIChatInputApplicationCommandInteraction,
) {
  const { path, options } = calledOf(interaction.data.name, interaction.data.options);
  const granted = grantedRight(desk, interaction, path);
  const asked = askedOf(interaction, granted);
  const run = async () =>
    desk.call(path, await valuesOf(options, interaction.data.resolved?.attachments), asked);
  const call = { command: path, options: plainValues(options) };
  await deliver(line, safely(run, interaction, log), {
    ...newMessage(desk, interaction, call),
    onForm: (form) => grants.give(asked.asker.id, form, granted, Date.now()),
  });
}

/** Apps → Digest this: the link, the text file or the long text of a message. */
async function digestMessage(
  { desk, line, log }: Room,
  interaction: APIMessageApplicationCommandInteraction,
) {
  const run = async () => {
    const options = Object.entries(commandAt(desk.commands, digestPath)?.options ?? {});
    const extensions = options.flatMap(([, option]) => (option.kind === 'file' ? option.extensions : []));
    const message = interaction.data.resolved?.messages?.[interaction.data.target_id];
    const found = message === undefined ? null : findArticle(readMessage(message), extensions);
    const name = options.find(([, option]) => option.kind === found?.kind)?.[0];
    if (found === null || name === undefined) throw noArticle();
    const value = found.kind === 'file' ? await fetchAttachment(found.file) : found.value;
    return desk.call(digestPath, { [name]: value }, askedOf(interaction));
  };
  const call = { command: digestPath, options: {} };
  await deliver(line, safely(run, interaction, log), newMessage(desk, interaction, call));
}

const noArticle = () =>
  new UserError(
    'There is no article in this message.',
    'Use “Digest this” on a message with a link, a text file (.txt, .md, .html) or the text of an article.',
  );

/** A pressed button: in place where the message is the presser's own, else for them alone. */
async function press({ desk, line, log }: Room, interaction: APIMessageComponentInteraction) {
  const pressed = readCustomId(interaction.data.custom_id);
  const read = pressed === null ? null : readCallId(pressed.call);
  if (pressed === null || read === null) throw outdated('button');
  const { call, share } = read;
  const { message } = interaction;
  const isHidden = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const isOwn =
    isHidden || isDirect(interaction) || message.interaction_metadata?.user.id === personOf(interaction);
  // Who got this command past Discord's check may press the buttons of its private answer.
  const root = isHidden ? message.interaction?.name.split(' ')[0] : undefined;
  const granted = root === rootOf(call.command) ? grantedRight(desk, interaction, call.command) : 'reader';
  const pending = safely(
    async () => desk.pressed(pressed.call, askedOf(interaction, granted)),
    interaction,
    log,
  );
  const anew = newMessage(desk, interaction, call, share);
  if (pressed.answer !== 'replace') await deliver(line, pending, anew);
  else if (isOwn) await deliver(line, pending, { ...anew, how: 'replace', isPrivate: isHidden });
  else await deliver(line, pending, { ...anew, isPrivate: true, onlyPrivate: true });
}

/** A form that was filled in: its call with the fields added. */
async function submit({ desk, line, log, grants }: Room, interaction: APIModalSubmitInteraction) {
  const form = readCustomId(interaction.data.custom_id);
  const call = form === null ? undefined : readCallId(form.call)?.call;
  if (call === undefined) throw outdated('form');
  const values: Values = { ...call.options, ...fieldsOf(interaction.data.components) };
  const granted = grants.rightOf(personOf(interaction), interaction.data.custom_id, Date.now());
  const run = async () => desk.call(call.command, values, askedOf(interaction, granted));
  await deliver(line, safely(run, interaction, log), {
    ...newMessage(desk, interaction, call),
    noForm: true,
  });
}

const outdated = (what: string) =>
  new UserError(`This ${what} is from another version of the bot.`, 'Please give the command anew.');

/** An answer whatever happens. */
async function safely(
  run: () => Promise<Answer>,
  interaction: APIInteraction,
  log: DiscordLog,
): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    return problemAnswer(error, log, { interaction: interaction.id });
  }
}

/** How a call's answer comes as a message of its own. */
function newMessage(
  desk: Desk,
  interaction: APIInteraction,
  call: Call,
  share = call.options.share === true,
): Delivery {
  const spec = commandAt(desk.commands, call.command);
  return {
    patience: desk.isSlow(call.command, call.options) ? patience.slow : patience.quick,
    how: 'anew',
    isPrivate: spec?.audience !== 'channel' && !share,
    isDirect: isDirect(interaction),
    mostFollowUps:
      isInServer(interaction) || isDirect(interaction) ? Number.POSITIVE_INFINITY : limits.guestFollowUps.max,
    specOf: (path) => commandAt(desk.commands, path),
  };
}

const rootOf = (path: string) => path.split(' ')[0];

function grantedRight(desk: Desk, interaction: APIInteraction, path: string): Right {
  const root = desk.commands.find(({ name }) => name === rootOf(path));
  return isInServer(interaction) && root !== undefined ? root.right : 'reader';
}

/** Says what went wrong by whatever way is left. */
async function lastWord(line: Line, interaction: APIInteraction, answer: Answer, log: DiscordLog) {
  const [body] = renderReply(answer.reply);
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return;
  try {
    if (line.state === 'open') await line.respond(asResponse(privately(body), 'anew'));
    else if (line.state === 'deferred') await line.edit(body);
    else await line.followUp(privately(body));
  } catch (error) {
    log.error({ err: error, interaction: interaction.id }, 'a Discord interaction could not be answered');
  }
}
