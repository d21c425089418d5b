import type { FollowupRow } from '#server/domain/followups/schema';
import { can } from '#server/permissions/can';
import { Bidi } from '~/components/ui/bidi';
import { StageChip } from '~/components/ui/stage-chip';
import { toast } from '~/components/ui/toast';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { stageChip } from '../student/stage-chip-of';
import { DueActions, HeldActions } from './due-actions';
import type { FollowupDay } from './my-day.server';
import { PersonLine } from './person-line';
import { HELD_MS, useQuickOutcome } from './use-quick-outcome';

/** A follow-up that is due, and the ways to be done with it. A closed one stays for a moment, greyed. */
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
  const { customer, id } = followup;
  const quick = useQuickOutcome(id);
  const { text, urgency } = format.due(followup.dueAt);
  const agent = day.agentNames[followup.agentId];
  if (!customer) return null;

  const outcomeWord = (outcome: string) => labelIn(day.lists.followupOutcomes, outcome, locale);
  const close = (outcome: Parameters<typeof quick.hold>[0]) => {
    quick.hold(outcome);
    const said = { name: studentName(customer, locale), outcome: outcomeWord(outcome) };
    toast.success(t('myDay:doneAs', said), {
      id,
      duration: HELD_MS,
      action: { label: t('undo'), onClick: quick.undo },
    });
  };
  return (
    <li className="border-t border-line first:border-t-0">
      <PersonLine
        person={customer}
        className={cn(quick.outcome && 'bg-sunken')}
        facts={
          quick.outcome ? (
            <span role="status" className="font-medium">
              {outcomeWord(quick.outcome)}
            </span>
          ) : (
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
          )
        }
      >
        {can(permissions, 'followups.edit') &&
          (quick.outcome ? (
            <HeldActions {...quick} />
          ) : (
            <DueActions
              followup={followup}
              outcomes={day.lists.followupOutcomes}
              onQuick={close}
              onLog={onLog}
            />
          ))}
      </PersonLine>
    </li>
  );
}
