import { ListFilter } from '~/components/shell/list-filter';
import { useT } from '~/lib/use-t';
import type { UniversitiesPage } from './universities-page.server';

/** Narrows the list of universities. */
export function UniversitiesFilter({ asked, countries }: UniversitiesPage) {
  const t = useT();
  const partners = [
    { value: 'yes', label: t('universities:partnersOnly') },
    { value: 'no', label: t('universities:othersOnly') },
  ];
  const { search, country, partner } = asked;
  return (
    <ListFilter
      search={search}
      searchLabel={t('universities:search')}
      submit={t('universities:filter')}
      choices={[
        { name: 'country', any: t('universities:anyCountry'), value: country, list: countries },
        { name: 'partner', any: t('universities:anyPartner'), value: partner, list: partners },
      ]}
    />
  );
}
