import { Link } from '@remix-run/react';
import { Bidi } from '~/components/ui/bidi';
import { Card } from '~/components/ui/card';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import type { FollowupDay } from './my-day.server';

/** A look at the days to come. */
export function Upcoming({ upcoming, lists }: FollowupDay) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { items, pagination } = upcoming;
  const more = pagination.total - items.length;
  return (
    <Card flush title={<span id="upcoming">{t('myDay:upcoming')}</span>}>
      {items.length === 0 && (
        <p className="px-4 py-5 text-sm text-muted">{t('myDay:nothingUpcoming')}</p>
      )}
      <ul>
        {items.map(
          ({ id, customer, type, dueAt }) =>
            customer && (
              <li key={id} className="grid border-t border-line px-4 py-2.5 first:border-t-0">
                <Link
                  to={`/customers/${customer.id}`}
                  prefetch="intent"
                  className="truncate leading-6 font-medium hover:underline"
                >
                  <Bidi>{studentName(customer, locale)}</Bidi>
                </Link>
                <span className="num text-sm text-muted">
                  {labelIn(lists.followupTypes, type, locale)} · {format.dateTime(dueAt)}
                </span>
              </li>
            ),
        )}
      </ul>
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          {t('myDay:more', { count: more })}
        </p>
      )}
    </Card>
  );
}
