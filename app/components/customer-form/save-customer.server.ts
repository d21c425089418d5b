import type { SubmissionResult } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import {
  createCustomer,
  customerTimeline,
  getCustomer,
  updateCustomer,
} from '#server/domain/customers';
import type { RequestContext } from '#server/http/load-context';
import type { AppError } from '#server/kernel/errors';
import { refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { studentName } from '~/lib/student-name';
import { clockFor } from '../followup/moment-for.server';
import { stepOf } from '../stage/step-schema';
import { baseIn } from './base-values';
import { customerFormSchema } from './edit-schema';
import { type FormValues, normalised, valuesOf } from './form-values';
import { parseCustomerForm } from './read-customer-form';
import {
  type Changes,
  changesBetween,
  conflictsBetween,
  patchOf,
  valueAt,
  withChanges,
} from './record-patch';

/** The other student who has this phone and e-mail. */
export interface Duplicate {
  id: string;
  number: string;
  name: string;
}

/** Fields that somebody else changed while this form was open. */
export interface Conflict {
  by: string | null;
  at: string | null;
  fields: readonly { path: string; before: unknown; theirs: unknown; mine: unknown }[];
}

export type SaveAnswer =
  | {
      lastResult: SubmissionResult<string[]>;
      /** Null for a student whom the person may not see. */
      duplicate?: Duplicate | null | undefined;
      /** What the edit started from: the record may have moved on while the form went to and fro. */
      base?: FormValues | undefined;
    }
  | { conflict: Conflict; values: FormValues; base: FormValues; version: number };

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
}

/** Adds the student whom the form describes. */
export async function addCustomer({ app, form, t }: Submitted) {
  const submission = parseCustomerForm(form, customerFormSchema, t);
  if (submission.status !== 'success') return unfinished(submission.reply());
  try {
    const { step: _unused, ...draft } = submission.value;
    const { id } = await createCustomer(app, draft);
    throw redirect(`/customers/${id}?done=created`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return refused(app, refusal(error), (fields) => submission.reply(fields), t);
  }
}

/**
 * Writes what the form changed, and only that. When the record has moved on meanwhile the change is
 * laid over the newest one, unless both touched the same fields: then the person decides.
 */
export async function saveCustomer({
  app,
  form,
  t,
  customerId,
}: Submitted & { customerId: string }) {
  const submission = parseCustomerForm(form, customerFormSchema, t);
  const given = baseIn(form) ?? undefined;
  if (submission.status !== 'success') return unfinished(submission.reply(), given);
  const next = normalised(submission.value);
  const base = given ?? next;
  const mine = changesBetween(base, next);
  try {
    const current = await getCustomer(app, { id: customerId });
    const now = valuesOf(current);
    const clashes = conflictsBetween(mine, changesBetween(base, now));
    if (clashes.length > 0) {
      const latest = await lastChange(app, customerId);
      const fields = clashes.map((path) => ({
        path,
        before: valueAt(base, path),
        theirs: valueAt(now, path),
        mine: valueAt(next, path),
      }));
      return data<SaveAnswer>(
        {
          conflict: { ...latest, fields },
          values: withChanges(now, mine),
          base: now,
          version: current.version,
        },
        { status: 409 },
      );
    }
    const beside =
      changesBetween(base, now).size > 0 ? (await lastChange(app, customerId)).by : null;
    const still = changesBetween(now, withChanges(now, mine));
    if (still.size > 0) {
      const { step } = submission.value;
      await updateCustomer(app, {
        id: customerId,
        version: current.version,
        ...asPatch(still),
        ...(step ? stepOf(step, await clockFor(app)) : {}),
      });
    }
    throw redirect(donePath(customerId, still.size > 0 ? 'saved' : 'unchanged', beside));
  } catch (error) {
    if (error instanceof Response) throw error;
    return refused(app, refusal(error), (fields) => submission.reply(fields), t, base);
  }
}

/** Who changed the record last, and when. */
async function lastChange(app: RequestContext, id: string) {
  const { items } = await customerTimeline(app, { id, limit: 10 });
  const latest = items.find(({ kind }) => kind === 'change');
  return { by: latest?.by.name ?? null, at: latest?.at ?? null };
}

function donePath(customerId: string, done: string, by: string | null): string {
  const query = new URLSearchParams({ done, ...(by ? { by } : {}) });
  return `/customers/${customerId}?${query}`;
}

type Fields = ReturnType<typeof refusedFields>;

/** Where the form asks for what a stage needs. */
const FIELD_OF: Record<string, string> = {
  note: 'step.note',
  followup: 'step.when',
  'followup.type': 'step.followupType',
  documents: 'evaluation.salesStatus',
};

async function refused(
  app: RequestContext,
  failure: AppError,
  reply: (fields: Fields) => SubmissionResult<string[]>,
  t: Translate,
  base?: FormValues,
) {
  const details = failure.details ?? [];
  const duplicate = failure.code === 'DUPLICATE' ? await duplicateIn(app, failure) : undefined;
  const shown = details
    .filter(({ path }) => !path.startsWith('duplicate'))
    .map((one) => ({ ...one, path: FIELD_OF[one.path] ?? one.path }));
  const message = t(`errors:code.${failure.code}`);
  return data<SaveAnswer>(
    { lastResult: reply(refusedFields({ message, details: shown }, t)), duplicate, base },
    { status: failure.statusCode },
  );
}

/** Who it is, when the verb says so: it names nobody whom the person may not see. */
async function duplicateIn(app: RequestContext, { details }: AppError): Promise<Duplicate | null> {
  const id = details?.find(({ path }) => path === 'duplicateOf')?.message;
  if (!id) return null;
  const { customerNumber, basicData } = await getCustomer(app, { id });
  return { id, number: customerNumber, name: studentName(basicData, app.locale) };
}

/** Wrong, or only asked for a row more or less; see `RepeatGroup`. */
const unfinished = (lastResult: SubmissionResult<string[]>, base?: FormValues) =>
  data<SaveAnswer>({ lastResult, base }, { status: lastResult.status === 'error' ? 400 : 200 });

/** The values come out of `customerDraft`; the verb checks the patch by its own schema again. */
function asPatch(changes: Changes) {
  return patchOf(changes) as Omit<Parameters<typeof updateCustomer>[1], 'id' | 'version'>;
}
