import { Link, useFetcher } from '@remix-run/react';
import { useId, useState } from 'react';
import type { CustomerOutput } from '#server/domain/customers/output';
import { FormAlert } from '~/components/form/error-summary';
import { Popover } from '~/components/ui/popover';
import { StageChip } from '~/components/ui/stage-chip';
import { toast } from '~/components/ui/toast';
import { cn } from '~/lib/cn';
import { isOfflineAnswer, type Offline } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { entryOf } from '../stage/entry-of';
import { Missing } from './next-step-card';
import { stageChip } from './stage-chip-of';
import { type Asking, StageMenu } from './stage-menu';
import type { StudentAnswer } from './student-action.server';
import { ChipArrow } from './student-header';
import type { StudentPageData } from './student-page.server';

type Stages = Pick<StudentPageData['lists'], 'stages' | 'lostReasons' | 'followupTypes'>;

/** The stage, and the others behind it. Without scripts it leads to the field in the form. */
export function StageChanger({
  student,
  lists,
  editTo,
}: {
  student: CustomerOutput;
  lists: Stages;
  editTo: string;
}) {
  const t = useT();
  const { locale, csrf } = useApp();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const fetcherKey = useId();
  const fetcher = useFetcher<StudentAnswer | Offline>({ key: fetcherKey });
  const { salesStatus } = student.evaluation;
  const asked = fetcher.formData?.get('to');
  const shown = typeof asked === 'string' ? asked : salesStatus;
  const chip = stageChip(lists, shown, locale);
  const given = fetcher.state === 'idle' ? fetcher.data : undefined;
  const offline = isOfflineAnswer(given);
  const answer = offline ? undefined : given;
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  const moved = answer && 'moved' in answer ? answer.moved : undefined;

  useEach(moved, ({ from, to }) => {
    setOpen(false);
    setAsking(null);
    const text = t('student:stageMoved', {
      from: labelIn(lists.stages, from, locale),
      to: labelIn(lists.stages, to, locale),
    });
    const back = { intent: 'stage', from: to, to: from, csrf };
    // What a stage asks for is gone with the move out of it: only the list can ask for it again.
    const way = entryOf(lists.stages, { from: to, to: from }, student);
    if (from === 'lost' || way.need || !way.open) toast.success(text);
    else toast.undo(text, t('undo'), () => fetcher.submit(back, { method: 'post' }));
  });

  return (
    <Popover
      label={t('student:changeStage')}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setAsking(null);
      }}
      className={cn(
        'grid max-h-(--radix-popover-content-available-height) gap-2 overflow-y-auto p-1.5',
        asking ? 'w-80' : 'w-64',
      )}
      trigger={
        <Link
          to={`${editTo}#customer-evaluation.salesStatus`}
          role="button"
          aria-label={t('student:stageNow', { stage: chip.label })}
          onClick={(event) => {
            event.preventDefault();
            setOpen(!open);
          }}
          className="inline-flex items-center gap-1 rounded-md pe-1 hover:bg-sunken"
        >
          <StageChip status={shown} {...chip} />
          <ChipArrow />
        </Link>
      }
    >
      {offline && <FormAlert>{t('errors:offline')}</FormAlert>}
      {refused && (
        <div className="grid gap-2">
          {refused.missing ? (
            <Missing paths={refused.missing} editTo={editTo} title={refused.message} />
          ) : (
            <FormAlert>{refused.message}</FormAlert>
          )}
        </div>
      )}
      <StageMenu
        fetcherKey={fetcherKey}
        student={student}
        lists={lists}
        asking={asking}
        onAsk={setAsking}
      />
    </Popover>
  );
}
