import { Form, Link } from '@remix-run/react';
import { AlarmClock, Bell, CalendarX } from 'lucide-react';
import type { NotificationOutput } from '#server/domain/notifications/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { OfflineNote } from '~/components/form/offline-note';
import { Page } from '~/components/shell/page';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { NotificationsPage } from './page.server';
import { useFreshBell } from './use-fresh-bell';
import { useReadOnOpen } from './use-read-on-open';

/** Everything that the reader was told, newest first. */
export function NotificationsScreen({ page }: NotificationsPage) {
  const t = useT();
  const { items, pagination } = page;
  useFreshBell(page);
  const open = useReadOnOpen();
  return (
    <Page
      title={t('notifications:title')}
      actions={
        items.some(({ read }) => !read) && (
          <Form method="post">
            <CsrfField />
            <Button type="submit">{t('notifications:readAll')}</Button>
          </Form>
        )
      }
    >
      <OfflineNote />
      <Card flush>
        {items.length === 0 ? (
          <EmptyState
            icon={<Bell />}
            title={t('notifications:none')}
            body={t('notifications:noneBody')}
          />
        ) : (
          <ul>
            {items.map((one) => (
              <NotificationLine key={one.id} one={one} onOpen={open} />
            ))}
          </ul>
        )}
      </Card>
      {pagination.nextCursor && (
        <Link
          to={`/notifications?cursor=${pagination.nextCursor}`}
          className="justify-self-center rounded border border-line-strong bg-surface px-4 py-2 font-medium shadow-card hover:bg-sunken"
        >
          {t('notifications:more')}
        </Link>
      )}
    </Page>
  );
}

function NotificationLine({
  one,
  onOpen,
}: {
  one: NotificationOutput;
  onOpen: (one: NotificationOutput) => void;
}) {
  const t = useT();
  const format = useFormat();
  const Icon = one.kind === 'followup_reminder' ? AlarmClock : CalendarX;
  return (
    <li
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-4 py-3 first:border-t-0',
        !one.read && 'bg-accent-soft',
      )}
    >
      <Icon aria-hidden="true" className="size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-56">
        <Link
          to={linkOf(one)}
          onClick={() => onOpen(one)}
          className={cn('hover:underline', !one.read && 'font-semibold')}
        >
          <NotificationText one={one} />
        </Link>
        <p className="num text-sm text-muted">{format.ago(one.at)}</p>
      </div>
      {!one.read && (
        <>
          <Chip tone="info">{t('notifications:unread')}</Chip>
          <Form method="post">
            <CsrfField />
            <input type="hidden" name="id" value={one.id} />
            <Button type="submit" variant="quiet" size="sm" className="max-sm:min-h-9">
              {t('notifications:read')}
            </Button>
          </Form>
        </>
      )}
    </li>
  );
}

function NotificationText({ one }: { one: NotificationOutput }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  if (one.kind === 'followups_missed') return t('notifications:missed', { count: one.count });
  const when = format.dateTime(one.dueAt ?? one.at);
  return one.customer
    ? t('notifications:reminder', { name: studentName(one.customer, locale), when })
    : t('notifications:reminderUnseen', { when });
}

function linkOf({ kind, customer }: NotificationOutput): string {
  if (kind === 'followups_missed') return '/followups?view=missed&whose=mine';
  return customer ? `/customers/${customer.id}` : '/followups';
}
