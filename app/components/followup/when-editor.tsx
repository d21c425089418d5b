import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromLocalInput, toLocalInput } from '#server/domain/people/zoned-instant';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { OptionList } from '~/components/ui/option-list';
import { useFormat } from '~/lib/use-format';
import { useQuickClock } from '~/lib/use-quick-clock';
import { quickTimes } from './moments';
import { useQuickWords } from './quick-words';

interface WhenEditorProps {
  /** The time that is set now. */
  planned: string | null;
  onChoose: (dueAt: string | null) => void;
}

/** When to be in touch next: the usual times first, then any other, in the reader's zone. */
export function WhenEditor({ planned: set, onChoose }: WhenEditorProps) {
  const { t } = useTranslation('grid');
  const clock = useQuickClock();
  const { now, timeZone } = clock;
  const word = useQuickWords(clock);
  const format = useFormat();
  const inputId = useId();
  const planned = set ? new Date(set) : null;
  const [text, setText] = useState(planned && planned > now ? toLocalInput(planned, timeZone) : '');
  const chosen = fromLocalInput(text, timeZone);
  const past = chosen !== null && chosen < now;
  const quick = quickTimes(clock);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && !past) onChoose(chosen.toISOString());
  };

  return (
    <div className="w-72">
      <OptionList
        label={t('filter.followup')}
        items={quick.map((time) => ({
          key: time.key,
          content: (
            <span className="flex items-center justify-between gap-4">
              {word(time)}
              <span className="num text-sm text-muted">{format.dateTime(time.at)}</span>
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
