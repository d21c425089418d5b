import { Form, useLocation } from '@remix-run/react';
import { MoveRight, Undo2 } from 'lucide-react';
import type { AuditEntry } from '#server/domain/audit/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Bidi } from '~/components/ui/bidi';
import { Button } from '~/components/ui/button';
import { cn } from '~/lib/cn';
import { useT } from '~/lib/use-t';
import { type AuditChange, type ChangeWords, changeLabel, changeValue } from './change-words';

/** Field by field: what it was, what it became, and the way back. */
export function ChangeList({ entry, words }: { entry: AuditEntry; words: ChangeWords }) {
  return (
    <dl className="grid gap-1 text-sm">
      {entry.changes.map((change) => (
        <div key={change.field} className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
          <dt className="min-w-28 text-muted">{changeLabel(change.field, words)}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
            <Values change={change} words={words} />
            {change.restorable && <SetBack entry={entry} change={change} words={words} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ change, words }: { change: AuditChange; words: ChangeWords }) {
  const t = useT();
  const before = changeValue(change.field, change.from, words);
  const after = changeValue(change.field, change.to, words);
  return (
    <>
      <del className={cn('min-w-0 break-words text-muted', !before && 'no-underline')}>
        <span className="sr-only">{t('audit:before')}: </span>
        <Bidi>{before || t('audit:nothing')}</Bidi>
      </del>
      <MoveRight aria-hidden="true" className="flip-rtl size-3.5 shrink-0 text-faint" />
      <ins className={cn('min-w-0 break-words no-underline', after && 'font-medium')}>
        <span className="sr-only">{t('audit:after')}: </span>
        <Bidi>{after || t('audit:nothing')}</Bidi>
      </ins>
    </>
  );
}

function SetBack({
  entry,
  change,
  words,
}: {
  entry: AuditEntry;
  change: AuditChange;
  words: ChangeWords;
}) {
  const t = useT();
  const { pathname, search } = useLocation();
  const { field } = change;
  const value = changeValue(field, change.from, words) || t('audit:nothing');
  return (
    <Form method="post" action={`${pathname}${search}`} preventScrollReset>
      <CsrfField />
      <input type="hidden" name="auditId" value={entry.id} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="version" value={entry.about?.version ?? 1} />
      <Button
        type="submit"
        size="sm"
        variant="quiet"
        aria-label={t('audit:setBackTo', { field: changeLabel(field, words), value })}
        icon={<Undo2 aria-hidden="true" className="flip-rtl size-3.5" />}
      >
        {t('audit:setBack')}
      </Button>
    </Form>
  );
}
