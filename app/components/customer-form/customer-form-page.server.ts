import { DEGREE_TYPES } from '#models/vocabulary';
import { createCustomer, getCustomer, updateCustomer } from '#server/domain/customers';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { AppError, notFound } from '#server/kernel/errors';
import { refusalAudited, requirePermission } from '#server/kernel/refusals';
import type { Translate } from '~/lib/i18n';
import { studentName } from '~/lib/student-name';
import { countryOptions } from '../student/countries.server';
import { mayEditStudent } from '../student/may-edit';
import { normalised, valuesOf } from './form-values';

/** The empty form; `?degree=` chooses whose fields it starts with, `?name=` and `?phone=` fill theirs in. */
export async function newCustomerPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  await requirePermission(app, createCustomer);
  const degree = query.get('degree');
  return {
    title: `${t('student:form.newTitle')} · EduGate`,
    values: normalised({
      degreeType: DEGREE_TYPES.find((one) => one === degree) ?? 'bachelor',
      basicData: { customerName: query.get('name'), customerPhone: query.get('phone') },
    }),
    lists: await settingsLists(app, {}),
    countries: countryOptions(app.locale),
  };
}

/** The form of a known student. */
export async function editCustomerPage(app: RequestContext, id: string, t: Translate) {
  const [student, lists] = await Promise.all([getCustomer(app, { id }), settingsLists(app, {})]);
  if (student.isDeleted) throw notFound('This student');
  const owned = { ...student, agents: student.assignment.agents };
  if (app.actor && !mayEditStudent(owned, app.actor.permissions, app.actor.id)) {
    const refused = new AppError('FORBIDDEN', 'Your role does not allow to change this student.');
    throw await refusalAudited(app, updateCustomer.verbName, refused);
  }
  const name = studentName(student.basicData, app.locale);
  return {
    title: `${t('student:form.editTitle', { name })} · EduGate`,
    id,
    name,
    values: valuesOf(student),
    standing: {
      stage: student.evaluation.salesStatus,
      has: { nextFollowupAt: student.nextFollowupAt, documents: student.documents },
    },
    lists,
    countries: countryOptions(app.locale),
  };
}
