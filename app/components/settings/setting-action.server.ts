import type { SubmissionResult } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import type { SettingKey } from '#models/vocabulary';
import { resetSetting, updateSetting } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import type { AppError, ErrorDetail } from '#server/kernel/errors';
import { parseForm, refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { kindOf, type SettingForm, settingValueOf } from './form-values';
import { FORMS } from './setting-forms';

const HELD_CODES = [
  'in_use_students',
  'in_use_followups',
  'in_use_programmes',
  'built_in',
] as const;

/** An entry that records hold, so that it could not be removed. */
export interface HeldEntry {
  key: string;
  code: (typeof HELD_CODES)[number];
  count: number;
}

export interface SettingAnswer {
  lastResult?: SubmissionResult<string[]>;
  held?: readonly HeldEntry[];
}

interface Submitted {
  app: RequestContext;
  form: FormData;
  key: SettingKey;
  /** The screen that the answer goes back to. */
  path: string;
  t: Translate;
}

/** Changes a setting by its form, or sets it back to its default. */
export async function changeSetting({ app, form, key, path, t }: Submitted) {
  const version = Number(form.get('_version') ?? 0);
  if (form.get('_intent') === 'reset') {
    try {
      await resetSetting(app, { key, version });
    } catch (error) {
      const failure = refusal(error);
      return answer(failure, { formErrors: [messageOf(failure, t)] });
    }
    throw redirect(`${path}?done=reset`);
  }
  const kind = kindOf(key);
  const submission = parseForm(form, FORMS[kind], t);
  if (submission.status !== 'success') {
    const lastResult = submission.reply();
    return data<SettingAnswer>(
      { lastResult },
      { status: lastResult.status === 'error' ? 400 : 200 },
    );
  }
  try {
    const value = settingValueOf(asForm(kind, submission.value));
    await updateSetting(app, asChange({ key, value, version }));
  } catch (error) {
    const failure = refusal(error);
    const details = (failure.details ?? []).flatMap(atField);
    return answer(
      failure,
      refusedFields({ message: messageOf(failure, t), details }, t),
      submission,
    );
  }
  throw redirect(`${path}?done=saved`);
}

type Errors = { fieldErrors?: Record<string, string[]>; formErrors: string[] };

function answer(
  failure: AppError,
  errors: Errors,
  submission?: { reply(errors: Errors): SubmissionResult<string[]> },
) {
  const lastResult: SubmissionResult<string[]> = submission?.reply(errors) ?? {
    status: 'error',
    error: { '': errors.formErrors },
  };
  const held = (failure.details ?? []).flatMap(heldEntry);
  return data<SettingAnswer>({ lastResult, held }, { status: failure.statusCode });
}

function messageOf({ code, details = [] }: AppError, t: Translate): string {
  if (code === 'CONFLICT') return t('settings:conflict');
  if (details.some((one) => heldEntry(one).length > 0)) return t('settings:held');
  return t(`errors:code.${code}`);
}

/** A detail at the field that asks for it; what belongs to no field stays away from them. */
function atField(detail: ErrorDetail): ErrorDetail[] {
  if (heldEntry(detail).length > 0 || detail.path === 'version') return [];
  const path = detail.path
    .replace(/^value\.(\d+)\.label\.(en|ar)$/, 'rows.$1.$2')
    .replace(/^value\.(\d+)/, 'rows.$1')
    .replace(/^value\.?/, '');
  return [{ ...detail, path: path || 'rows' }];
}

function heldEntry({ path, code, count = 0 }: ErrorDetail): HeldEntry[] {
  const held = HELD_CODES.find((one) => one === code);
  return held ? [{ key: path.replace('value.', ''), code: held, count }] : [];
}

/** The schema of the kind has just let the values through. */
function asForm(kind: SettingForm['kind'], values: object): SettingForm {
  return { kind, values } as SettingForm;
}

/** The verb judges the value by the schema of its key. */
function asChange(change: { key: SettingKey; value: unknown; version: number }) {
  return change as Parameters<typeof updateSetting>[1];
}
