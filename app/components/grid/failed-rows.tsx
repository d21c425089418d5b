import { CloudOff } from 'lucide-react';
import { Ltr } from '~/components/ui/bidi';
import { Button } from '~/components/ui/button';
import { apiFailure } from '~/lib/api-error';
import { useT } from '~/lib/use-t';

/** Rows that did not come: why, the id to quote, and another try. */
export function FailedRows({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT();
  const { code, requestId } = apiFailure(error);
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-warn-soft px-3.5 py-2 text-base"
    >
      <CloudOff aria-hidden="true" className="size-4.5 shrink-0 text-warn" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{t('grid:failedTitle')}</span>{' '}
        {code === 'OFFLINE' ? t('errors:offline') : t(`errors:code.${code}`)}
        {requestId && (
          <span className="text-muted">
            {' '}
            {t('errors:requestId')}: <Ltr className="select-all">{requestId}</Ltr>
          </span>
        )}
      </p>
      <Button size="sm" onClick={onRetry}>
        {t('common:retry')}
      </Button>
    </div>
  );
}
