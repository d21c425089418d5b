import { ListFilter } from '~/components/shell/list-filter';
import { useT } from '~/lib/use-t';
import type { UsersPage } from './users-page.server';

/** Narrows the list of users. */
export function UsersFilter({ asked, options, mayManage }: UsersPage) {
  const t = useT();
  const states = [
    { value: 'active', label: t('people:activeOnly') },
    { value: 'closed', label: t('people:closedOnly') },
    ...(mayManage ? [{ value: 'deleted', label: t('people:inBin') }] : []),
  ];
  const teams = options.teams.map((team) => ({ value: team, label: team }));
  const roles = [...options.builtIn, ...options.custom];
  const { search, role, team, state } = asked;
  return (
    <ListFilter
      search={search}
      searchLabel={t('people:searchUsers')}
      submit={t('people:filter')}
      choices={[
        { name: 'role', any: t('people:anyRole'), value: role, list: roles },
        { name: 'team', any: t('people:anyTeam'), value: team, list: teams },
        { name: 'state', any: t('people:anyState'), value: state, list: states },
      ]}
    />
  );
}
