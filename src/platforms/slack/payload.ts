import { z } from 'zod';

const Id = z.looseObject({ id: z.string() });
const maybe = <T extends z.ZodType>(type: T) => type.nullish();
const Asked = { user: Id, team: maybe(Id) };

/**
 * What Slack sends an app, as far as all that reads it relies on: Bolt looks into nested things without asking whether
 * they are there. https://docs.slack.dev/interactivity/implementing-slash-commands,
 * …/apis/events-api, …/reference/interaction-payloads
 */
const Payload = z.union([
  z.looseObject({ command: z.string().min(2) }),
  z.looseObject({ type: z.literal('url_verification') }),
  z.looseObject({ ssl_check: z.literal('1') }),
  z.looseObject({ event: z.looseObject({ type: z.string(), item: z.looseObject({}).optional() }) }),
  z.looseObject({
    type: z.literal('block_actions'),
    actions: z.array(z.looseObject({ type: z.string(), action_id: z.string() })).min(1),
    channel: maybe(Id),
    ...Asked,
  }),
  z.looseObject({
    type: z.enum(['view_submission', 'view_closed']),
    view: z.looseObject({ id: z.string(), private_metadata: z.string(), callback_id: z.string() }),
    ...Asked,
  }),
  z.looseObject({ type: z.literal('shortcut'), callback_id: z.string(), ...Asked }),
  z.looseObject({
    type: z.literal('message_action'),
    callback_id: z.string(),
    channel: Id,
    message: z.looseObject({ ts: z.string() }),
    ...Asked,
  }),
]);

/** Whether something that came from Slack may be passed on to Bolt. */
export const isPayload = (given: unknown): boolean => Payload.safeParse(given).success;
