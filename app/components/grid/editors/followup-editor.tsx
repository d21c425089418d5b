import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#server/domain/customers/output';
import { fromLocalInput, toLocalInput } from '#server/domain/people/zoned-instant';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { useApp } from '~/lib/use-app';
import { useGrid } from '../grid-context';
import { quickTimes } from '../quick-times';
import { OptionList } from './option-list';

interface FollowupEditorProps {
  record: CustomerRow;
  onChoose: (dueAt: string | null) => void;
}

/** When to be in touch next: the usual times first, then any other, in the reader's zone. */
export function FollowupEditor({ record, onChoose }: FollowupEditorProps) {
  const { t } = useTranslation('grid');
  const { timeZone } = useApp();
  const { format, now } = useGrid();
  const inputId = useId();
  const planned = record.nextFollowupAt ? new Date(record.nextFollowupAt) : null;
  const [text, setText] = useState(planned && planned > now ? toLocalInput(planned, timeZone) : '');
  const chosen = fromLocalInput(text, timeZone);
  const past = chosen !== null && chosen < now;
  const quick = quickTimes(now, timeZone);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && !past) onChoose(chosen.toISOString());
  };

  return (
    <div className="w-64">
      <OptionList
        label={t('filter.followup')}
        items={quick.map(({ key, at }) => ({
          key,
          content: (
            <span className="flex items-center justify-between gap-4">
              {t(`quick.${key}`)}
              <span className="num text-sm text-muted">
                {key === 'sunday' ? format.day(at) : format.time(at)}
              </span>
            </span>
          ),
        }))}
        onChoose={(key) => {
          const time = quick.find((one) => one.key === key);
          if (time) onChoose(time.at.toISOString());
        }}
      />
      <form onSubmit={onSubmit} className="mt-1.5 grid gap-2 border-t border-line p-2 pt-2.5">
        <label htmlFor={inputId} className="text-sm font-medium text-muted">
          {t('otherTime')}
        </label>
        <Input
          id={inputId}
          type="datetime-local"
          step={300}
          min={toLocalInput(now, timeZone)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={past || undefined}
          aria-describedby={past ? `${inputId}-past` : undefined}
        />
        {past && (
          <p id={`${inputId}-past`} className="text-sm text-danger">
            {t('past')}
          </p>
        )}
        <div className="flex flex-wrap justify-between gap-2">
          <Button type="submit" variant="primary" size="sm" disabled={!chosen || past}>
            {t('setTime')}
          </Button>
          {planned && (
            <Button variant="quiet" size="sm" onClick={() => onChoose(null)}>
              {t('takeOff')}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
