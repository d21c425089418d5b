import type { SubmissionResult } from '@conform-to/react';
import type { ProgrammeView } from '#server/domain/programmes/schema';
import { useZodForm } from '~/components/form/use-zod-form';
import { programmeForm } from './programme-form-schema';
import { programmeValues } from './programme-form-values';

/** The form of a programme, first checked when it is sent: rows come and go without it. */
export function useProgrammeForm(
  programme: ProgrammeView | null,
  lastResult: SubmissionResult<string[]> | undefined,
) {
  return useZodForm({
    id: 'programme',
    schema: programmeForm,
    lastResult,
    defaultValue: programmeValues(programme),
    shouldValidate: 'onSubmit',
  });
}

export type ProgrammeFormMeta = ReturnType<typeof useProgrammeForm>[0];
export type ProgrammeFields = ReturnType<typeof useProgrammeForm>[1];
type SetField = ReturnType<ProgrammeFields['entryRules']['getFieldList']>[number];
export type SetFields = ReturnType<SetField['getFieldset']>;
export type RuleField = ReturnType<SetFields['rules']['getFieldList']>[number];
