import { type SubmissionResult, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { useT } from '~/lib/use-t';
import { customerFormSchema } from './edit-schema';
import type { FormValues } from './form-values';
import { parseCustomerForm } from './read-customer-form';

type DraftInput = z.input<typeof customerFormSchema>;
type DraftOutput = z.output<typeof customerFormSchema>;

const constraint = getZodConstraint(customerFormSchema);

/** The form of a student: the same rules as the server's, first checked when it is sent. */
export function useCustomerForm(
  values: FormValues,
  lastResult: SubmissionResult<string[]> | undefined,
) {
  const t = useT();
  return useForm<DraftInput, DraftOutput, string[]>({
    id: 'customer',
    lastResult,
    constraint,
    defaultValue: asDefault({ ...values, step: { when: 'none', followupType: 'call' } }),
    // Not when a field is left: the message would move the button that was about to be pressed.
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseCustomerForm(formData, customerFormSchema, t),
  });
}

export type CustomerForm = ReturnType<typeof useCustomerForm>[0];
export type CustomerFields = ReturnType<typeof useCustomerForm>[1];

/** A record's values come from the same schemas that the form is made of. */
function asDefault(values: object) {
  return values as Partial<DraftInput>;
}
