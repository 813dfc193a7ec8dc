import type { types } from '@slack/bolt';
import { z } from 'zod';
import { clean, oneLine } from '../../chat/clean.ts';
import type { Field, Form, Reply } from '../../chat/reply.ts';
import { escapeText } from './escape.ts';
import { limits } from './limits.ts';
import { renderPage } from './render.ts';

/** The `callback_id` of a form's modal. */
export const formId = 'standfirst.form';

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const modalTitle = plain('Standfirst');

/** What a form must know again when it is sent: its call, and where its answer goes. */
const Filled = z.object({
  call: z.object({ command: z.string(), options: z.record(z.string(), z.union([z.string(), z.boolean()])) }),
  first: z.string(),
  responseUrl: z.string().optional(),
  receivedAt: z.number(),
  channelId: z.string().optional(),
});
export type FormContext = Omit<z.infer<typeof Filled>, 'call' | 'first'>;

/** A form as a modal; null where it is too big for one, so that the reply's own blocks must say what to type. */
export function formView(form: Form, context: FormContext): types.ModalView | null {
  const metadata = JSON.stringify({
    call: { command: form.call.command, options: form.call.options },
    first: form.fields[0]?.option ?? '',
    ...context,
  });
  const fields = form.fields.map(inputBlock);
  if (metadata.length > limits.view.metadata || fields.length === 0 || fields.length >= limits.view.blocks)
    return null;
  const title = escapeText(oneLine(form.title));
  const submit = escapeText(oneLine(form.submit));
  const fits = title !== '' && title.length <= limits.view.title;
  return {
    type: 'modal',
    callback_id: formId,
    private_metadata: metadata,
    title: fits ? plain(title) : modalTitle,
    submit: plain(submit !== '' && submit.length <= limits.view.title ? submit : 'Send'),
    close: plain('Cancel'),
    blocks: [
      ...(fits || title === ''
        ? []
        : [{ type: 'section' as const, text: plain(title.slice(0, limits.section)) }]),
      ...fields,
    ],
  };
}

const tooLongToType = `At most ${limits.typed} characters fit here. Longer: post it as a message or text file, open the message’s ⋮ menu and choose “Digest this”.`;

function inputBlock(field: Field): types.InputBlock {
  const most = Math.min(field.maxLength ?? limits.typed, limits.typed);
  const capped = field.long === true && (field.maxLength ?? Number.POSITIVE_INFINITY) > limits.typed;
  const hint = [field.hint?.replace(/[.\s]+$/, ''), capped ? tooLongToType : undefined]
    .filter((words) => words !== undefined)
    .join('. ');
  return {
    type: 'input',
    block_id: field.option,
    optional: field.required !== true,
    label: plain(escapeText(oneLine(field.label)).slice(0, limits.input.label) || field.option),
    ...(hint !== '' && { hint: plain(escapeText(oneLine(hint)).slice(0, limits.input.hint)) }),
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      multiline: field.long === true,
      max_length: most,
      ...(field.value !== undefined && field.value.length <= most && { initial_value: clean(field.value) }),
    },
  };
}

/** What a sent form says: its call with the fields filled in. null where the modal is none of this bot's. */
export function readForm(view: {
  readonly private_metadata: string;
  readonly state: {
    readonly values: Readonly<Record<string, Readonly<Record<string, { value?: string | null }>>>>;
  };
}) {
  const filled = Filled.safeParse(parsed(view.private_metadata));
  if (!filled.success) return null;
  const { call, first, ...context } = filled.data;
  const values: Record<string, string | boolean> = { ...call.options };
  for (const [option, fields] of Object.entries(view.state.values)) {
    const value = fields.value?.value?.trim();
    if (value) values[option] = value;
  }
  return { path: call.command, values, first, context };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A reply in a modal: the answer to a button of the Home tab. */
export function replyView(reply: Reply, page: number, call: Rendered['call']): types.ModalView {
  const { blocks } = renderPage(reply, page, { audience: 'asker', call });
  return { type: 'modal', title: modalTitle, close: plain('Close'), blocks: [...blocks] };
}

type Rendered = Parameters<typeof renderPage>[2];

/** The Home tab: the reply of `/article list`, which says how to begin where nothing is kept yet. */
export function homeView(reply: Reply, page: number, call: Rendered['call']): types.HomeView {
  return { type: 'home', blocks: [...renderPage(reply, page, { audience: 'asker', call }).blocks] };
}
