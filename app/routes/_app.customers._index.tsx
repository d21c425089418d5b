import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useMemo } from 'react';
import { listCustomers } from '#server/domain/customers';
import { settingsLists } from '#server/domain/settings';
import { listAgents } from '#server/domain/users';
import { listInputOf } from '~/components/grid/list-input';
import { gridListsOf } from '~/components/grid/lists';
import { hrefOf, queryFrom } from '~/components/grid/query';
import { StudentsScreen } from '~/components/grid/students-screen';
import { screenLoader } from '~/lib/route.server';

export { ErrorBoundary } from '~/components/shell/error-boundary';
export { shouldRevalidate } from '~/lib/offline';

/** The first rows of the list that the address describes, and the words they need. */
export const loader = screenLoader(async ({ app, url, t }) => {
  const lists = await settingsLists(app, {});
  const query = queryFrom(url.searchParams, lists.stages);
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const byCounselor = query.filters.assignedAgentId.length > 0;
  const [page, agents] = await Promise.all([
    listCustomers(app, { ...listInputOf(query, app.timeZone), cursor }),
    byCounselor ? listAgents(app, {}) : { items: [] },
  ]);
  return {
    title: t('customers:title'),
    page,
    lists: gridListsOf(lists, app.locale),
    counselors: Object.fromEntries(agents.items.map(({ id, name }) => [id, name])),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Students'} · EduGate` },
];

export default function Students() {
  const { page, lists, counselors } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = useMemo(() => queryFrom(params, lists.stages), [params, lists.stages]);
  useFirstPage(params.has('cursor'), hrefOf(query));
  return <StudentsScreen query={query} page={page} lists={lists} counselors={counselors} />;
}

/** Pages by cursor are for browsers without scripts: with them the list begins at its first row. */
function useFirstPage(isLaterPage: boolean, href: string) {
  const navigate = useNavigate();
  useEffect(() => {
    if (isLaterPage) navigate(href, { replace: true });
  }, [isLaterPage, href, navigate]);
}
