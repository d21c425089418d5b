import { Link, useLocation } from '@remix-run/react';
import { ScrollText } from 'lucide-react';
import { FormAlert } from '~/components/form/error-summary';
import { OfflineNote } from '~/components/form/offline-note';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { useAnswer } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { AuditAnswer } from './audit-action.server';
import { AuditEntryRow } from './audit-entry';
import { AuditFilter } from './audit-filter';
import type { AuditPage } from './audit-page.server';

/** Who did what, newest first. */
export function AuditScreen(props: AuditPage) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const { answer } = useAnswer<AuditAnswer>();
  const { page, lists, countries, restoredIn } = props;
  const { items, pagination } = page;
  return (
    <Page
      title={t('audit:title')}
      count={format.count(pagination.total, pagination.totalIsCapped)}
      subtitle={t('audit:intro')}
    >
      <OfflineNote />
      {answer && <FormAlert>{answer.problem}</FormAlert>}
      {restoredIn && !answer && (
        <FormAlert tone="good">
          {t('audit:setBackDone')}{' '}
          <Link to={`/customers/${restoredIn}`} className="underline">
            {t('audit:openStudent')}
          </Link>
        </FormAlert>
      )}
      <AuditFilter {...props} />
      {props.asked.entityId && <OnlyRecord {...props} />}
      <Card flush>
        {items.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={t('audit:empty')} body={t('audit:emptyBody')} />
        ) : (
          <ol aria-label={t('audit:title')}>
            {items.map((entry) => (
              <AuditEntryRow
                key={entry.id}
                entry={entry}
                words={{ t, locale, format, lists, countries, names: entry.names }}
              />
            ))}
          </ol>
        )}
      </Card>
      <Pages {...props} />
    </Page>
  );
}

/** Which record the log is narrowed to, which no field of the filter shows. */
function OnlyRecord({ asked, page }: AuditPage) {
  const t = useT();
  const about = page.items.find(({ entityId }) => entityId === asked.entityId)?.about;
  return (
    <p className="text-sm text-muted">
      {t('audit:onlyRecord', { record: about?.number ?? about?.label ?? asked.entityId })}
    </p>
  );
}

function Pages({ page, isFirst }: AuditPage) {
  const t = useT();
  const { pathname, search } = useLocation();
  const { nextCursor } = page.pagination;
  if (!nextCursor && isFirst) return null;
  const addressOf = (cursor: string | undefined) => {
    const query = new URLSearchParams(search);
    for (const name of ['cursor', 'restored']) query.delete(name);
    if (cursor) query.set('cursor', cursor);
    return `${pathname}?${query}`;
  };
  return (
    <nav className="flex gap-2" aria-label={t('audit:title')}>
      {!isFirst && <ButtonLink to={addressOf(undefined)}>{t('audit:newest')}</ButtonLink>}
      {nextCursor && (
        <ButtonLink to={addressOf(nextCursor)} rel="next">
          {t('audit:more')}
        </ButtonLink>
      )}
    </nav>
  );
}
