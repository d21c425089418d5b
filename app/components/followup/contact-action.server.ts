import type { Submission, SubmissionResult } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { completeFollowup, createFollowup } from '#server/domain/followups';
import type { RequestContext } from '#server/http/load-context';
import { parseForm, refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { safePath } from '~/lib/safe-path';
import { plannedOf } from '../student/student-page.server';
import { logSchema, plannedId, planSchema } from './contact-schema';
import { clockFor } from './moment-for.server';
import { chosenMoment } from './moments';
import { noteHtml } from './note-html';

/** What the dialog learns: what was done, or how the form was refused. */
export type ContactAnswer =
  | { done: 'logged' | 'loggedNext' | 'plannedDone' }
  | { lastResult: SubmissionResult<string[]> };

interface Submitted {
  app: RequestContext;
  form: FormData;
  customerId: string;
  t: Translate;
}

/** Logs a contact, or closes the planned one that it was, and plans the next. */
export async function logContact(submitted: Submitted) {
  const { app, form, customerId, t } = submitted;
  const submission = parseForm(form, logSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const { contact, outcome, durationMinutes, note, nextType } = submission.value;
  const next = await momentOf(submission.value, app);
  const common = {
    outcome,
    durationMinutes,
    ...(next ? { nextDueAt: next.toISOString(), nextType } : {}),
  };
  const planned = plannedId(contact);
  const notes = noteHtml(note ?? '');
  return answered(submission, submitted, next ? 'loggedNext' : 'logged', async () =>
    planned
      ? completeFollowup(app, {
          id: planned,
          ...common,
          ...(notes ? { notes: besidePlan(notes, await planNote(app, customerId, planned)) } : {}),
        })
      : createFollowup(app, {
          customerId,
          type: kindOf(contact),
          dueAt: new Date().toISOString(),
          notes,
          ...common,
        }),
  );
}

/** What was to be talked about stays readable, apart from what was said. */
const besidePlan = (said: string, plan: string) =>
  plan ? `<blockquote>${plan}</blockquote>${said}` : said;

async function planNote(app: RequestContext, customerId: string, id: string): Promise<string> {
  const { items } = await plannedOf(app, customerId);
  return items.find((followup) => followup.id === id)?.notes ?? '';
}

/** Plans a contact. */
export async function planContact(submitted: Submitted) {
  const { app, form, customerId, t } = submitted;
  const submission = parseForm(form, planSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const { contact, note } = submission.value;
  const dueAt = await momentOf(submission.value, app);
  if (!dueAt || dueAt.getTime() < Date.now() - 60_000) {
    return refused(submission.reply({ fieldErrors: { whenAt: [t('followups:timeInPast')] } }));
  }
  return answered(submission, submitted, 'plannedDone', () =>
    createFollowup(app, {
      customerId,
      type: contact,
      dueAt: dueAt.toISOString(),
      notes: noteHtml(note ?? ''),
    }),
  );
}

/** Runs the verb; its refusal goes back into the form, its success to the dialog or the next page. */
async function answered<T extends Record<string, unknown>>(
  submission: Submission<T, string[]>,
  { form, customerId, t }: Submitted,
  done: 'logged' | 'loggedNext' | 'plannedDone',
  run: () => Promise<unknown>,
) {
  try {
    await run();
  } catch (error) {
    const failure = refusal(error);
    if (failure.code === 'CONFLICT') {
      return refused(
        submission.reply({ fieldErrors: { contact: [t('followups:closedMeanwhile')] } }),
      );
    }
    const message = t(`errors:code.${failure.code}`);
    return refused(submission.reply(refusedFields({ message, details: failure.details ?? [] }, t)));
  }
  if (form.has('_dialog')) return data<ContactAnswer>({ done });
  const back = new URL(safePath(form.get('_returnTo'), `/customers/${customerId}`), 'http://here');
  back.searchParams.set('done', done);
  throw redirect(back.pathname + back.search);
}

const refused = (lastResult: SubmissionResult<string[]>) =>
  data<ContactAnswer>({ lastResult }, { status: 400 });

async function momentOf(
  { when, whenAt }: Pick<z.output<typeof logSchema>, 'when' | 'whenAt'>,
  app: RequestContext,
): Promise<Date | null> {
  return chosenMoment({ when, whenAt }, await clockFor(app));
}

/** The schema lets a kind of contact through, or a planned one, which `plannedId` has taken out. */
function kindOf(contact: string) {
  return contact as z.output<typeof planSchema>['contact'];
}
