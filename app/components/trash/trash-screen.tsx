import { Form } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { CsrfField } from '~/components/form/csrf-field';
import { OfflineNote } from '~/components/form/offline-note';
import { SubmitButton } from '~/components/form/submit-button';
import { Page } from '~/components/shell/page';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Input } from '~/components/ui/input';
import { Tabs } from '~/components/ui/tabs';
import { useAnswer } from '~/lib/offline';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { PurgeCard } from './purge-card';
import type { TrashAnswer } from './trash-answer';
import { TrashNotes } from './trash-notes';
import type { TrashPage } from './trash-page.server';
import { TrashRow } from './trash-row';

/** The form that every row's checkbox belongs to, wherever it stands. */
const RESTORE = 'restore-selected';

/** What was deleted, part by part, and the way back. */
export function TrashScreen(props: TrashPage) {
  const t = useT();
  const format = useFormat();
  const { answer } = useAnswer<TrashAnswer>();
  const { kind, kinds, search, page, followupTypes, mayPurge, purging } = props;
  const { items, pagination } = page;
  const purged = items.find(({ id }) => id === purging);
  return (
    <Page
      title={t('trash:title')}
      count={format.count(pagination.total, pagination.totalIsCapped)}
      subtitle={t('trash:intro')}
    >
      <OfflineNote />
      <TrashNotes page={props} answer={answer} />
      {purged && (
        <PurgeCard
          item={purged}
          problem={answer && 'purgeProblem' in answer ? answer.purgeProblem : undefined}
        />
      )}
      <Tabs
        label={t('trash:parts')}
        items={kinds.map((one) => ({
          to: `/trash?kind=${one}`,
          label: t(`trash:kind.${one}`),
          active: one === kind,
        }))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Form role="search" className="flex gap-2 max-sm:w-full">
          <input type="hidden" name="kind" value={kind} />
          <Input
            key={kind}
            type="search"
            name="search"
            dir="auto"
            defaultValue={search}
            placeholder={t(`trash:search.${kind}`)}
            aria-label={t(`trash:search.${kind}`)}
            className="w-64 max-sm:w-full"
          />
          <Button type="submit">{t('search')}</Button>
        </Form>
        {items.length > 1 && (
          <Form id={RESTORE} method="post" className="ms-auto">
            <CsrfField />
            <input type="hidden" name="kind" value={kind} />
            <SubmitButton variant="secondary">{t('trash:restoreSelected')}</SubmitButton>
          </Form>
        )}
      </div>
      <Card flush>
        {items.length === 0 ? (
          <EmptyState
            icon={<Trash2 />}
            title={t(search ? 'trash:noMatches' : 'trash:empty')}
            body={t(search ? 'trash:noMatchesBody' : 'trash:emptyBody')}
          />
        ) : (
          <ul aria-label={t(`trash:kind.${kind}`)}>
            {items.map((item) => (
              <TrashRow
                key={item.id}
                item={item}
                types={followupTypes}
                mayPurge={mayPurge}
                selectIn={items.length > 1 ? RESTORE : undefined}
              />
            ))}
          </ul>
        )}
      </Card>
      <Pages {...props} />
    </Page>
  );
}

function Pages({ page, isFirst, kind, search }: TrashPage) {
  const t = useT();
  const { nextCursor } = page.pagination;
  if (!nextCursor && isFirst) return null;
  const first = new URLSearchParams({ kind, ...(search ? { search } : {}) });
  const next = new URLSearchParams([...first, ['cursor', nextCursor ?? '']]);
  return (
    <nav className="flex gap-2" aria-label={t('trash:title')}>
      {!isFirst && <ButtonLink to={`/trash?${first}`}>{t('trash:newest')}</ButtonLink>}
      {nextCursor && (
        <ButtonLink to={`/trash?${next}`} rel="next">
          {t('trash:more')}
        </ButtonLink>
      )}
    </nav>
  );
}
