import { Link } from '@remix-run/react';
import { Bidi, Phone } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { DegreeLabel } from '~/components/ui/stage-chip';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { telUrl } from '../student/contact-links';
import type { FollowupDay } from './my-day.server';

/** Students nobody has spoken to yet, the newest first. */
export function NewStudents({ fresh, lists, mine }: FollowupDay) {
  const t = useT();
  const format = useFormat();
  const { locale, user } = useApp();
  const { items, pagination } = fresh;
  const all = `/customers?salesStatus=new${mine && user ? `&assignedAgentId=${user.id}` : ''}`;
  return (
    <Card
      flush
      title={<span id="new">{t('myDay:newStudents')}</span>}
      actions={
        pagination.total > items.length && (
          <Link to={all} className="text-sm leading-6 text-muted hover:text-ink hover:underline">
            {t('myDay:seeAll')}
          </Link>
        )
      }
    >
      {items.length === 0 && <p className="px-4 py-5 text-sm text-muted">{t('myDay:noNew')}</p>}
      <ul>
        {items.map((student) => (
          <li key={student.id} className="border-t border-line px-4 py-2.5 first:border-t-0">
            <div className="flex items-baseline justify-between gap-3">
              <Link
                to={`/customers/${student.id}`}
                prefetch="intent"
                className="min-w-0 truncate leading-6 font-medium hover:underline"
              >
                <Bidi>{studentName(student, locale)}</Bidi>
              </Link>
              <span className="num shrink-0 text-xs text-muted">
                {format.age(student.createdAt)}
              </span>
            </div>
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              <a
                href={telUrl(student.customerPhone)}
                className="leading-6 hover:text-ink hover:underline"
              >
                <Phone value={student.customerPhone} />
              </a>
              <span>
                <DegreeLabel degree={student.degreeType} />
                {student.source && ` · ${labelIn(lists.sources, student.source, locale)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
