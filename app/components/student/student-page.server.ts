import { customerTimeline, getCustomer } from '#server/domain/customers';
import type { CustomerOutput, TimelineItem } from '#server/domain/customers/output';
import { timelineInput } from '#server/domain/customers/schema';
import { listFollowups, sanitizeNote } from '#server/domain/followups';
import type { FollowupRow } from '#server/domain/followups/schema';
import { settingsLists } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { notFound } from '#server/kernel/errors';
import { idSchema } from '#server/kernel/page';
import { can } from '#server/permissions/can';
import { studentName } from '~/lib/student-name';
import { studentFiles } from '../files/files-page.server';
import { countryNames } from './countries.server';

const OLDEST_SHOWN = 30;
const PLANNED_SHOWN = 5;

/** Everything that a student's page shows; older entries of the timeline by `?before=`. */
export async function studentPage(
  app: RequestContext,
  id: string | undefined,
  query: URLSearchParams,
) {
  const customerId = studentId(id);
  const before = placeIn(query.get('before'));
  const [student, timeline, planned, lists, files] = await Promise.all([
    getCustomer(app, { id: customerId }),
    customerTimeline(app, { id: customerId, limit: OLDEST_SHOWN, ...(before ? { before } : {}) }),
    plannedOf(app, customerId),
    settingsLists(app, {}),
    studentFiles(app, customerId, query.get('files')),
  ]);
  return {
    title: `${studentName(student.basicData, app.locale)} · EduGate`,
    student,
    timeline: { ...timeline, items: timeline.items.map(safeItem) },
    before: before ?? null,
    planned,
    lists,
    files,
    countries: countryNames(mentioned(student, timeline.items), app.locale),
  };
}

export type StudentPageData = Awaited<ReturnType<typeof studentPage>>;

/** @throws AppError NOT_FOUND for an address that is no student's */
export function studentId(given: string | undefined): string {
  const id = idSchema.safeParse(given);
  if (!id.success) throw notFound('This student');
  return id.data;
}

/** The open follow-ups, the next one first; nothing for those who may not see them. */
export async function plannedOf(app: RequestContext, customerId: string) {
  if (!can(app.actor?.permissions ?? null, 'followups.view')) return { items: [], total: 0 };
  const { items, pagination } = await listFollowups(app, {
    customerId,
    view: 'open',
    mine: false,
    limit: PLANNED_SHOWN,
  });
  return { items: items.map(withSafeNote), total: pagination.total };
}

/** Notes pass the sanitizer again on their way out: rules may have become stricter since. */
const withSafeNote = (followup: FollowupRow): FollowupRow => ({
  ...followup,
  notes: sanitizeNote(followup.notes),
});

function safeItem(item: TimelineItem): TimelineItem {
  return item.kind === 'followup' ? { ...item, notes: sanitizeNote(item.notes) } : item;
}

/** A place that no timeline gave is as good as none. */
function placeIn(text: string | null): string | undefined {
  return timelineInput.shape.before.safeParse(text).data;
}

function mentioned(student: CustomerOutput, items: readonly TimelineItem[]) {
  const { basicData, desiredProgram } = student;
  const inChanges = items
    .flatMap((item) => (item.kind === 'change' ? item.changes : []))
    .filter(({ field }) => /(nationality|residence|countries)$/.test(field))
    .flatMap(({ from, to }) => [from, to].flat())
    .filter((value) => typeof value === 'string');
  return [basicData.nationality, basicData.residence, ...desiredProgram.countries, ...inChanges];
}
