import { GraduationCap, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { mayCreateStudents, NEW_STUDENT } from '~/components/shell/navigation';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { useApp } from '~/lib/use-app';
import { type GridQuery, hasFilters, hrefOf, NO_FILTERS } from './query';

/** Nobody at all, or nobody who matches: each with its way on. */
export function EmptyList({ query }: { query: GridQuery }) {
  const { t } = useTranslation(['grid', 'shell']);
  const { permissions } = useApp();
  if (query.search) {
    const asNew = /^[+\d٠-٩۰-۹\s()-]+$/.test(query.search) ? 'phone' : 'name';
    return (
      <Card>
        <EmptyState
          icon={<SearchX />}
          title={t('grid:noneFound', { term: query.search })}
          body={t(
            hasFilters({ ...query, search: '' }) ? 'grid:noneFoundHere' : 'grid:noneFoundBody',
          )}
          action={
            <>
              <ButtonLink to={hrefOf({ ...query, search: '' })}>{t('grid:clearSearch')}</ButtonLink>
              {mayCreateStudents(permissions) && (
                <ButtonLink
                  to={`${NEW_STUDENT.to}?${asNew}=${encodeURIComponent(query.search)}`}
                  variant="primary"
                >
                  {t('grid:addAsNew')}
                </ButtonLink>
              )}
            </>
          }
        />
      </Card>
    );
  }
  if (hasFilters(query)) {
    const all = hrefOf({ sort: query.sort, search: '', filters: NO_FILTERS });
    return (
      <Card>
        <EmptyState
          icon={<SearchX />}
          title={t('grid:noMatchTitle')}
          body={t('grid:noMatchBody')}
          action={<ButtonLink to={all}>{t('grid:clearFilters')}</ButtonLink>}
        />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={<GraduationCap />}
        title={t('grid:emptyTitle')}
        body={t('grid:emptyBody')}
        action={
          mayCreateStudents(permissions) && (
            <ButtonLink to={NEW_STUDENT.to} variant="primary">
              {t('shell:newStudent')}
            </ButtonLink>
          )
        }
      />
    </Card>
  );
}
