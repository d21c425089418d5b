import { Link, useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import type { SalesStatus } from '#models/vocabulary';
import type { CustomerOutput } from '#server/domain/customers/output';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { Popover } from '~/components/ui/popover';
import { StageChip } from '~/components/ui/stage-chip';
import { toast } from '~/components/ui/toast';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { type EntryNeed, entryOf } from '../stage/entry-of';
import { Missing } from './next-step-card';
import { stageChip } from './stage-chip-of';
import { StagePanel } from './stage-panel';
import type { StudentAnswer } from './student-action.server';
import { ChipArrow } from './student-header';
import type { StudentPageData } from './student-page.server';

type Stages = Pick<StudentPageData['lists'], 'stages' | 'lostReasons' | 'followupTypes'>;

/** A stage that was chosen and asks for something first. */
interface Asking {
  to: SalesStatus;
  need: EntryNeed;
  final: boolean;
}

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
  const fetcher = useFetcher<StudentAnswer>({ key: fetcherKey });
  const { salesStatus } = student.evaluation;
  const asked = fetcher.formData?.get('to') as SalesStatus | null | undefined;
  const shown = asked ?? salesStatus;
  const chip = stageChip(lists, shown, locale);
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
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
      className={cn('grid gap-2 p-1.5', asking ? 'w-80 max-w-[calc(100vw-2rem)]' : 'w-64')}
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
      {refused && (
        <div className="grid gap-2">
          {refused.missing ? (
            <Missing paths={refused.missing} editTo={editTo} title={refused.message} />
          ) : (
            <FormAlert>{refused.message}</FormAlert>
          )}
        </div>
      )}
      {asking ? (
        <StagePanel
          {...asking}
          fetcherKey={fetcherKey}
          from={salesStatus}
          lists={lists}
          onBack={() => setAsking(null)}
        />
      ) : (
        <fetcher.Form method="post" className="max-h-[60dvh] overflow-y-auto">
          <CsrfField />
          <input type="hidden" name="intent" value="stage" />
          <input type="hidden" name="from" value={salesStatus} />
          {lists.stages
            .filter(({ enabled, key }) => enabled || key === salesStatus)
            .map(({ key }) => {
              const entry = entryOf(lists.stages, { from: salesStatus, to: key }, student);
              const asks = key === 'lost' || entry.need || entry.final;
              return (
                <button
                  key={key}
                  type="submit"
                  name="to"
                  value={key}
                  disabled={key === salesStatus || !entry.open}
                  title={entry.open ? undefined : t('stages:unreachable')}
                  onClick={(event) => {
                    if (!asks) return;
                    event.preventDefault();
                    setAsking({ to: key, need: entry.need, final: entry.final });
                  }}
                  className="flex min-h-8.5 w-full items-center gap-2 rounded px-2 text-start hover:bg-sunken disabled:hover:bg-transparent disabled:not-aria-current:opacity-55"
                  aria-current={key === salesStatus || undefined}
                >
                  <StageChip status={key} {...stageChip(lists, key, locale)} />
                  {key === salesStatus && (
                    <Check aria-hidden="true" className="ms-auto size-4 text-muted" />
                  )}
                </button>
              );
            })}
        </fetcher.Form>
      )}
    </Popover>
  );
}
