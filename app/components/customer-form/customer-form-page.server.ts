import { DEGREE_TYPES } from '#models/vocabulary';
import { getCustomer } from '#server/domain/customers';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { AppError, notFound } from '#server/kernel/errors';
import { can } from '#server/permissions/can';
import type { Translate } from '~/lib/i18n';
import { countryOptions } from '../student/countries.server';
import { mayEditStudent } from '../student/may-edit';
import { valuesOf } from './form-values';

/** The empty form; `?degree=` chooses whose fields it starts with. */
export async function newCustomerPage(app: RequestContext, query: URLSearchParams, t: Translate) {
  if (app.actor && !can(app.actor.permissions, 'customers.create')) {
    throw new AppError('FORBIDDEN', 'Your role does not allow to add students.');
  }
  const degree = query.get('degree');
  return {
    title: `${t('student:form.newTitle')} · EduGate`,
    degree: DEGREE_TYPES.find((one) => one === degree) ?? ('bachelor' as const),
    lists: await settingsLists(app, {}),
    countries: countryOptions(app.locale),
  };
}

/** The form of a known student. */
export async function editCustomerPage(app: RequestContext, id: string, t: Translate) {
  const [student, lists] = await Promise.all([getCustomer(app, { id }), settingsLists(app, {})]);
  if (student.isDeleted) throw notFound('This student');
  if (app.actor && !mayEditStudent(student, app.actor.permissions, app.actor.id)) {
    throw new AppError('FORBIDDEN', 'Your role does not allow to change this student.');
  }
  const name = student.basicData.customerName;
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
