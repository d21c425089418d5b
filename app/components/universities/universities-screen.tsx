import { Landmark, Plus } from 'lucide-react';
import { Page } from '~/components/shell/page';
import { PageLinks } from '~/components/shell/page-links';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { TableHead } from '~/components/ui/table-head';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { Notes } from './notes';
import { UniversitiesFilter } from './universities-filter';
import type { UniversitiesPage } from './universities-page.server';
import { UniversityRow } from './university-row';

const COLUMNS = ['name', 'country', 'city', 'domains', 'ranking', 'partner'] as const;

/** Where students can go. */
export function UniversitiesScreen(props: UniversitiesPage) {
  const t = useT();
  const format = useFormat();
  const { page, isFirst, mayManage, countryNames } = props;
  const { items, pagination } = page;
  return (
    <Page
      title={t('universities:title')}
      count={format.count(pagination.total, pagination.totalIsCapped)}
      subtitle={t('universities:intro')}
      actions={
        mayManage && (
          <ButtonLink
            to="/universities/new"
            variant="primary"
            icon={<Plus aria-hidden="true" className="size-4" />}
          >
            {t('universities:add')}
          </ButtonLink>
        )
      }
    >
      <Notes />
      <UniversitiesFilter {...props} />
      <Card flush>
        {items.length === 0 ? (
          <EmptyState
            icon={<Landmark />}
            title={t('universities:noneFound')}
            body={t('universities:noneFoundBody')}
          />
        ) : (
          <table className="relative w-full text-grid">
            <TableHead columns={COLUMNS.map((column) => t(`universities:${column}`))} />
            <tbody>
              {items.map((university) => (
                <UniversityRow
                  key={university.id}
                  university={university}
                  country={countryNames[university.country ?? '']}
                />
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <PageLinks
        label={t('universities:title')}
        first={t('universities:firstPage')}
        next={t('universities:nextPage')}
        cursor={pagination.nextCursor}
        isFirst={isFirst}
      />
    </Page>
  );
}
