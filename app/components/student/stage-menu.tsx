import { useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { StageKey } from '#models/vocabulary';
import type { CustomerOutput } from '#server/domain/customers/output';
import { CsrfField } from '~/components/form/csrf-field';
import { StageChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type EntryNeed, entryOf } from '../stage/entry-of';
import { stageChip } from './stage-chip-of';
import { StagePanel } from './stage-panel';
import type { StudentPageData } from './student-page.server';

/** A stage that was chosen and asks for something first. */
export interface Asking {
  to: StageKey;
  need: EntryNeed;
  final: boolean;
}

interface StageMenuProps {
  fetcherKey: string;
  student: CustomerOutput;
  lists: Pick<StudentPageData['lists'], 'stages' | 'lostReasons' | 'followupTypes'>;
  asking: Asking | null;
  onAsk: (asking: Asking | null) => void;
}

const line =
  'flex min-h-8.5 w-full items-center gap-2 rounded px-2 text-start hover:bg-sunken disabled:hover:bg-transparent disabled:not-aria-current:opacity-55 pointer-coarse:min-h-11';

/** Every stage at one press; one that asks for something asks before anything is sent. */
export function StageMenu({ fetcherKey, student, lists, asking, onAsk }: StageMenuProps) {
  const t = useT();
  const { locale } = useApp();
  const fetcher = useFetcher({ key: fetcherKey });
  const from = student.evaluation.salesStatus;
  if (asking) {
    return <StagePanel {...{ ...asking, fetcherKey, from, lists }} onBack={() => onAsk(null)} />;
  }
  return (
    <fetcher.Form method="post">
      <CsrfField />
      <input type="hidden" name="intent" value="stage" />
      <input type="hidden" name="from" value={from} />
      {lists.stages
        .filter(({ enabled, key }) => enabled || key === from)
        .map(({ key }) => {
          const { open, need, final } = entryOf(lists.stages, { from, to: key }, student);
          const asks = key === 'lost' || need !== null || final;
          return (
            <button
              key={key}
              type={asks ? 'button' : 'submit'}
              name="to"
              value={key}
              disabled={key === from || !open}
              title={open ? undefined : t('stages:unreachable')}
              onClick={asks ? () => onAsk({ to: key, need, final }) : undefined}
              className={line}
              aria-current={key === from || undefined}
            >
              <StageChip status={key} {...stageChip(lists, key, locale)} />
              {key === from && <Check aria-hidden="true" className="ms-auto size-4 text-muted" />}
            </button>
          );
        })}
    </fetcher.Form>
  );
}
