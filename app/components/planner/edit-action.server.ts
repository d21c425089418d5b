import type { SubmissionResult } from '@conform-to/react';
import { data, redirect } from '@remix-run/node';
import { getFollowup, updateFollowup } from '#server/domain/followups';
import { fromLocalInput, toLocalInput } from '#server/domain/people/zoned-instant';
import type { RequestContext } from '#server/http/load-context';
import { parseForm, refusedFields } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { refusal } from '~/lib/route.server';
import { safePath } from '~/lib/safe-path';
import { noteHtml } from '../followup/note-html';
import { editSchema } from './edit-schema';
import { noteText } from './note-text';
import { reminderOf, ruleOf, sameRule } from './repeat-schema';
import { refusedText } from './row-action.server';

/** What the form learns: that it was saved, or how it was refused. */
export type EditAnswer =
  | { saved: 'saved' | 'savedFree' }
  | { lastResult: SubmissionResult<string[]> };

const refused = (lastResult: SubmissionResult<string[]>) =>
  data<EditAnswer>({ lastResult }, { status: 400 });

/** Changes a planned contact: only what the form changed, so that nothing else begins anew. */
export async function editFollowup(app: RequestContext, form: FormData, id: string, t: Translate) {
  const submission = parseForm(form, editSchema, t);
  if (submission.status !== 'success') return refused(submission.reply());
  const { version, type, dueAt, note = '', reminder, agentId, ...repeat } = submission.value;
  const moment = fromLocalInput(dueAt, app.timeZone);
  if (!moment)
    return refused(submission.reply({ fieldErrors: { dueAt: [t('errors:field.date')] } }));
  try {
    const stored = await getFollowup(app, { id });
    const rule = ruleOf(repeat);
    // The field knows minutes: the seconds of a time that was not touched stay.
    const moved = toLocalInput(new Date(stored.dueAt), app.timeZone) !== dueAt.slice(0, 16);
    const { freeDay } = await updateFollowup(app, {
      id,
      version,
      ...(type === stored.type ? {} : { type }),
      ...(moved ? { dueAt: moment.toISOString() } : {}),
      ...(noteText(stored.notes) === note.replace(/\r\n?/g, '\n').trim()
        ? {}
        : { notes: noteHtml(note) }),
      ...(reminder === String(stored.reminderMinutes ?? 'none') ? {} : reminderOf(reminder)),
      ...(agentId && agentId !== stored.agentId ? { agentId } : {}),
      ...(sameRule(rule, stored.recurrence) ? {} : { recurrence: rule }),
      timeZone: app.timeZone,
    });
    return saved(form, freeDay ? 'savedFree' : 'saved');
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = refusal(error);
    const { details = [] } = failure;
    const mendable = failure.code === 'VALIDATION_ERROR' ? details : [];
    const message = refusedText(failure, t);
    return refused(submission.reply(refusedFields({ message, details: mendable }, t)));
  }
}

function saved(form: FormData, what: 'saved' | 'savedFree') {
  if (form.has('_dialog')) return data<EditAnswer>({ saved: what });
  const back = new URL(safePath(form.get('_returnTo'), '/followups'), 'http://here');
  back.searchParams.set('did', what);
  throw redirect(back.pathname + back.search);
}
