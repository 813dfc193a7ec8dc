import {
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { oneLine } from '../../chat/clean.ts';
import type { Field, Form } from '../../chat/reply.ts';
import { idOf } from './buttons.ts';
import { limits } from './limits.ts';

/** A form as a modal; null where Discord would not take it: then the reply's blocks say what to type. */
export function modalOf(form: Form): APIModalInteractionResponseCallbackData | null {
  const id = idOf({ answer: 'form' }, form.call);
  const title = oneLine(form.title);
  const fits =
    title !== '' &&
    title.length <= limits.modalTitle.max &&
    form.fields.length >= 1 &&
    form.fields.length <= limits.modalFields.max &&
    form.fields.every(fieldFits);
  if (id === null || !fits) return null;
  return { custom_id: id, title, components: form.fields.map(fieldOf) };
}

const fieldFits = ({ label, hint = '', value = '' }: Field) =>
  oneLine(label).length >= 1 &&
  oneLine(label).length <= limits.fieldLabel.max &&
  oneLine(hint).length <= limits.fieldHint.max &&
  value.length <= limits.fieldText.max;

function fieldOf(field: Field) {
  const hint = oneLine(field.hint ?? '');
  return {
    type: ComponentType.Label as const,
    label: oneLine(field.label),
    component: {
      type: ComponentType.TextInput as const,
      custom_id: field.option,
      style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: field.required ?? false,
      max_length: Math.max(1, Math.min(field.maxLength ?? limits.fieldText.max, limits.fieldText.max)),
      ...(hint !== '' && { placeholder: hint }),
      ...(field.value !== undefined && field.value !== '' && { value: field.value }),
    },
  };
}

/** The fields that something was written in. */
export function fieldsOf(
  components: APIModalSubmitInteraction['data']['components'],
): Record<string, string> {
  const inputs = components.flatMap((component) => {
    if (component.type === ComponentType.Label) return [component.component];
    return component.type === ComponentType.ActionRow ? component.components : [];
  });
  return Object.fromEntries(
    inputs.flatMap((input) =>
      input.type === ComponentType.TextInput && input.value.trim() !== ''
        ? [[input.custom_id, input.value] as const]
        : [],
    ),
  );
}
