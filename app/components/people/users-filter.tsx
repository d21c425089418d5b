import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import type { UsersPage } from './users-page.server';

/** Narrows the list of users; its address says how. */
export function UsersFilter({ asked, options, mayManage }: UsersPage) {
  const t = useT();
  const states = [
    { value: 'active', label: t('people:activeOnly') },
    { value: 'closed', label: t('people:closedOnly') },
    ...(mayManage ? [{ value: 'deleted', label: t('people:inBin') }] : []),
  ];
  const teams = options.teams.map((team) => ({ value: team, label: team }));
  const choices = [
    { name: 'role', any: t('people:anyRole'), list: [...options.builtIn, ...options.custom] },
    { name: 'team', any: t('people:anyTeam'), list: teams },
    { name: 'state', any: t('people:anyState'), list: states },
  ] as const;
  return (
    <Form className="flex flex-wrap gap-2" role="search">
      <Input
        type="search"
        name="search"
        dir="auto"
        defaultValue={asked.search}
        placeholder={t('people:searchUsers')}
        aria-label={t('people:searchUsers')}
        className="w-56 max-sm:w-full"
      />
      {choices.map(({ name, any, list }) => (
        <div key={name} className="min-w-36 max-sm:flex-1">
          <Select
            name={name}
            aria-label={any}
            defaultValue={asked[name]}
            placeholder={any}
            options={list}
          />
        </div>
      ))}
      <Button type="submit">{t('people:filter')}</Button>
    </Form>
  );
}
