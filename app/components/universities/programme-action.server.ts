import { redirect } from '@remix-run/node';
import { createIntake, deleteIntake, updateIntake } from '#server/domain/intakes';
import { deleteProgramme, getProgramme, updateProgramme } from '#server/domain/programmes';
import type { RequestContext } from '#server/http/load-context';
import { parseForm } from '~/components/form/parse';
import type { Translate } from '~/lib/i18n';
import { unknownIntent } from '../people/run-verb.server';
import { refusedAnswer, unfinished } from './answer.server';
import { idIn } from './ids.server';
import { intakeForm, intakeInput } from './intake-form-schema';

interface Submitted {
  app: RequestContext;
  form: FormData;
  t: Translate;
  id: string;
}

/** Switches a programme on or off, moves it to the recycle bin, or keeps its intakes. */
export async function actOnProgramme(submitted: Submitted) {
  const { app, form, t, id } = submitted;
  const version = Number(form.get('_version') ?? 0);
  const intent = form.get('_intent');
  if (intent === 'saveIntake') return saveIntake(submitted, version);
  let to = `/programmes/${id}?done=saved`;
  try {
    if (intent === 'delete') {
      const { university } = await getProgramme(app, { id });
      await deleteProgramme(app, { id, version });
      to = `/universities/${university.id}?done=deleted`;
    } else if (intent === 'activate' || intent === 'deactivate') {
      await updateProgramme(app, { id, version, active: intent === 'activate' });
    } else if (intent === 'deleteIntake') {
      await deleteIntake(app, { id: intakeIn(form), version });
      to = `/programmes/${id}?done=intakeDeleted`;
    } else unknownIntent(t);
  } catch (error) {
    return refusedAnswer(error, { t, live: '/programmes' });
  }
  throw redirect(to);
}

async function saveIntake({ app, form, t, id }: Submitted, version: number) {
  const submission = parseForm(form, intakeForm, t);
  if (submission.status !== 'success') return unfinished(submission.reply());
  const input = intakeInput(submission.value);
  try {
    if (form.get('_intake')) await updateIntake(app, { id: intakeIn(form), version, ...input });
    else await createIntake(app, { programmeId: id, ...input });
  } catch (error) {
    return refusedAnswer(error, { t, live: '/programmes', submission });
  }
  throw redirect(`/programmes/${id}?done=intakeSaved`);
}

function intakeIn(form: FormData): string {
  return idIn(String(form.get('_intake')), 'This intake');
}
