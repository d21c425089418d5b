import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { useT } from '~/lib/use-t';
import { parseForm } from './parse';

type ObjectSchema = z.ZodType<Record<string, unknown>, Record<string, unknown>>;

interface ZodFormOptions<Schema extends ObjectSchema> {
  /** Names the form on its page; its fields' ids start with it. */
  id: string;
  schema: Schema;
  /** What the action answered: `submission.reply(...)`. */
  lastResult?: SubmissionResult<string[]> | null | undefined;
  defaultValue?: DefaultValue<z.input<Schema>>;
  /** `onSubmit` where a message that appears between press and release would move a button away. */
  shouldValidate?: 'onBlur' | 'onSubmit';
}

/**
 * A form that knows its rules. A field is checked when it is left, then at every key until it is
 * right; without scripts the action checks the same rules and sends the same messages.
 */
export function useZodForm<Schema extends ObjectSchema>({
  id,
  schema,
  lastResult,
  defaultValue,
  shouldValidate = 'onBlur',
}: ZodFormOptions<Schema>) {
  const t = useT();
  return useForm<z.input<Schema>, z.output<Schema>, string[]>({
    id,
    lastResult,
    defaultValue,
    constraint: getZodConstraint(schema),
    shouldValidate,
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseForm(formData, schema, t),
  });
}
