import { useFetcher } from '@remix-run/react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { can } from '#server/permissions/can';
import { CsrfField } from '~/components/form/csrf-field';
import { Bidi } from '~/components/ui/bidi';
import { Button, ButtonLink } from '~/components/ui/button';
import { StageChip } from '~/components/ui/stage-chip';
import { toast } from '~/components/ui/toast';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { Beside } from '../followup/beside';
import { labelIn } from '../followup/contact-lists';
import { stageChip } from '../student/stage-chip-of';
import type { FollowupDay } from './my-day.server';
import { PersonLine } from './person-line';
import type { QuickAnswer } from './quick-outcome.server';

/** The outcomes of most calls, at one press. */
const QUICK = [
  ['answered', 'myDay:answered'],
  ['no_answer', 'myDay:noAnswer'],
] as const;

const isOffered = ({ lists }: FollowupDay, outcome: string): boolean =>
  lists.followupOutcomes.some(({ key, enabled }) => key === outcome && enabled);

/** A follow-up that is due, and the ways to be done with it. It leaves at once when it is closed. */
export function DueRow({
  followup,
  day,
  onLog,
}: {
  followup: FollowupRow;
  day: FollowupDay;
  onLog: (followup: FollowupRow) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { locale, permissions } = useApp();
  const fetcher = useFetcher<QuickAnswer>();
  const { customer, id } = followup;
  // The answer is here before the list is fresh again, and gone with this row after that.
  const answer = fetcher.state === 'submitting' ? undefined : fetcher.data;
  useEach(answer, (told) => {
    if ('refused' in told) return toast.error(told.refused);
    const outcome = labelIn(day.lists.followupOutcomes, told.outcome, locale);
    toast.success(
      t('myDay:doneAs', { name: customer ? studentName(customer, locale) : '', outcome }),
    );
  });
  const leaving = fetcher.state === 'submitting' || (answer && 'closed' in answer);
  const { text, urgency } = format.due(followup.dueAt);
  const mayEdit = can(permissions, 'followups.edit');
  const agent = day.agentNames[followup.agentId];

  if (leaving || !customer) return null;
  return (
    <li className="border-t border-line first:border-t-0">
      <PersonLine
        person={customer}
        facts={
          <>
            <span>{labelIn(day.lists.followupTypes, followup.type, locale)}</span>
            <span aria-hidden="true">·</span>
            <span className={cn('num', urgency === 'overdue' && 'font-medium text-danger')}>
              {text}
            </span>
            <StageChip
              status={customer.salesStatus}
              {...stageChip(day.lists, customer.salesStatus, locale)}
            />
            {agent && <Bidi>{t('myDay:counselor', { name: agent })}</Bidi>}
          </>
        }
      >
        {mayEdit && (
          <>
            <fetcher.Form
              method="post"
              action="/?index"
              className="flex gap-1.5 max-sm:order-1 max-sm:w-full"
            >
              <CsrfField />
              <input type="hidden" name="followupId" value={id} />
              <Beside />
              {QUICK.filter(([value]) => isOffered(day, value)).map(([value, label]) => (
                <Button
                  key={value}
                  type="submit"
                  name="outcome"
                  value={value}
                  size="sm"
                  className="max-sm:min-h-11 max-sm:flex-1"
                >
                  {t(label)}
                </Button>
              ))}
            </fetcher.Form>
            <ButtonLink
              to={`/customers/${customer.id}/followups/new?log=1&closes=${id}&returnTo=%2F`}
              size="sm"
              aria-label={t('myDay:logFor', { name: studentName(customer, locale) })}
              className="text-accent-text max-sm:min-h-11 max-sm:flex-1"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                onLog(followup);
              }}
            >
              {t('followups:logCall')}
            </ButtonLink>
          </>
        )}
      </PersonLine>
    </li>
  );
}
