import { Link } from '@remix-run/react';
import { Coffee } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { FormAlert } from '~/components/form/error-summary';
import { Page } from '~/components/shell/page';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { lazyPart } from '~/components/ui/lazy-part';
import { cn } from '~/lib/cn';
import { useAnswer } from '~/lib/offline';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';
import { useWhenIdle } from '~/lib/use-when-idle';
import { DoneMessage } from '../student/done-message';
import { Counts } from './counts';
import { DueList } from './due-list';
import type { FollowupDay } from './my-day.server';
import { NewStudents } from './new-students';
import type { QuickAnswer } from './quick-outcome.server';
import { Upcoming } from './upcoming';

const ContactDialog = lazyPart(() => import('../followup/contact-dialog'));
const AHEAD = [ContactDialog.preload];

/** What is late, what is due, who is new: the first screen of a working day. */
export function MyDayScreen({ day }: { day: FollowupDay }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const [logging, setLogging] = useState<FollowupRow | null>(null);
  const { locale } = useApp();
  useWhenIdle(AHEAD);
  const close = useCallback(() => setLogging(null), []);
  const { answer } = useAnswer<QuickAnswer>();
  const quiet = day.overdue.items.length === 0 && day.today.items.length === 0;
  return (
    <Page
      title={t(day.mine ? 'myDay:title' : 'myDay:teamTitle')}
      subtitle={format.day(now)}
      actions={day.manages && <WhoseSwitch mine={day.mine} />}
    >
      <DoneMessage name="" />
      {answer && 'refused' in answer && <FormAlert>{answer.refused}</FormAlert>}
      <Counts {...day} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid gap-4">
          <DueList of="overdue" day={day} onLog={setLogging} />
          <DueList of="today" day={day} onLog={setLogging} />
          {quiet && (
            <Card>
              <EmptyState
                icon={<Coffee />}
                title={t(day.fresh.items.length > 0 ? 'myDay:nothingDueNew' : 'myDay:nothingDue')}
                body={t('myDay:nothingDueBody')}
              />
            </Card>
          )}
        </div>
        <div className="grid gap-4">
          <NewStudents {...day} />
          <Upcoming {...day} />
        </div>
      </div>
      {logging?.customer && (
        <ContactDialog
          kind="log"
          name={studentName(logging.customer, locale)}
          customerId={logging.customer.id}
          lists={day.lists}
          planned={[logging]}
          closes={logging.id}
          onClose={close}
        />
      )}
    </Page>
  );
}

function WhoseSwitch({ mine }: { mine: boolean }) {
  const t = useT();
  const choices = [
    { to: '/?whose=mine', label: t('myDay:mine'), on: mine },
    { to: '/', label: t('myDay:team'), on: !mine },
  ];
  return (
    <nav
      aria-label={t('myDay:whose')}
      className="flex rounded border border-line-strong bg-surface p-0.5 shadow-card"
    >
      {choices.map(({ to, label, on }) => (
        <Link
          key={to}
          to={to}
          aria-current={on ? 'page' : undefined}
          className={cn(
            'rounded-md px-3 py-1.5 text-base font-medium',
            on ? 'bg-accent-soft text-accent-text' : 'text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
