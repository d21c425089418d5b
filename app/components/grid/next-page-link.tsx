import { useTranslation } from 'react-i18next';
import { buttonStyle } from '~/components/ui/button';
import { type GridQuery, hrefOf, paramsOf } from './query';

interface NextPageLinkProps {
  query: GridQuery;
  cursor: string | undefined;
}

/** How browsers without scripts walk through the list. */
export function NextPageLink({ query, cursor }: NextPageLinkProps) {
  const { t } = useTranslation('grid');
  const next = paramsOf(query);
  if (cursor) next.set('cursor', cursor);
  return (
    <noscript>
      <nav className="flex gap-2">
        <a href={hrefOf(query)} className={buttonStyle()}>
          {t('firstPage')}
        </a>
        {cursor && (
          <a href={`/customers?${next}`} rel="next" className={buttonStyle()}>
            {t('nextPage')}
          </a>
        )}
      </nav>
    </noscript>
  );
}
