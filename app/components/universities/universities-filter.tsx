import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import type { UniversitiesPage } from './universities-page.server';

/** Narrows the list of universities; its address says how. */
export function UniversitiesFilter({ asked, countries }: UniversitiesPage) {
  const t = useT();
  const partners = [
    { value: 'yes', label: t('universities:partnersOnly') },
    { value: 'no', label: t('universities:othersOnly') },
  ];
  const choices = [
    { name: 'country', any: t('universities:anyCountry'), list: countries },
    { name: 'partner', any: t('universities:anyPartner'), list: partners },
  ] as const;
  return (
    <Form className="flex flex-wrap gap-2" role="search">
      <Input
        type="search"
        name="search"
        dir="auto"
        defaultValue={asked.search}
        placeholder={t('universities:search')}
        aria-label={t('universities:search')}
        className="w-72 max-sm:w-full"
      />
      {choices.map(({ name, any, list }) => (
        <div key={name} className="w-48 max-sm:w-auto max-sm:min-w-36 max-sm:flex-1">
          <Select
            name={name}
            aria-label={any}
            defaultValue={asked[name]}
            placeholder={any}
            options={list}
          />
        </div>
      ))}
      <Button type="submit">{t('universities:filter')}</Button>
    </Form>
  );
}
