import { useFetcher } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { SalesStatus } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { StageChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { LostForm } from './lost-form';
import { stageChip } from './stage-chip-of';
import type { StudentPageData } from './student-page.server';

const entry =
  'flex min-h-8.5 w-full items-center gap-2 rounded px-2 text-start hover:bg-sunken disabled:hover:bg-transparent pointer-coarse:min-h-11';

/** Every stage at one press; `lost` asks why before anything is sent. */
export function StageMenu({
  fetcherKey,
  current,
  lists,
}: {
  fetcherKey: string;
  current: SalesStatus;
  lists: Pick<StudentPageData['lists'], 'stages' | 'lostReasons'>;
}) {
  const { locale } = useApp();
  const fetcher = useFetcher({ key: fetcherKey });
  const [asksWhy, setAsksWhy] = useState(false);
  if (asksWhy) {
    return (
      <LostForm
        fetcherKey={fetcherKey}
        from={current}
        lists={lists}
        onBack={() => setAsksWhy(false)}
      />
    );
  }
  return (
    <fetcher.Form method="post">
      <CsrfField />
      <input type="hidden" name="intent" value="stage" />
      <input type="hidden" name="from" value={current} />
      {lists.stages
        .filter(({ enabled, key }) => enabled || key === current)
        .map(({ key }) => (
          <button
            key={key}
            type={key === 'lost' ? 'button' : 'submit'}
            name="to"
            value={key}
            disabled={key === current}
            onClick={key === 'lost' ? () => setAsksWhy(true) : undefined}
            className={entry}
          >
            <StageChip status={key} {...stageChip(lists, key, locale)} />
            {key === current && <Check aria-hidden="true" className="ms-auto size-4 text-muted" />}
          </button>
        ))}
    </fetcher.Form>
  );
}
