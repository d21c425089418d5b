import type { ReactNode } from 'react';
import { Page } from '~/components/shell/page';
import { useT } from '~/lib/use-t';
import type { PlannerPeople } from './planner-people.server';
import { calendarHref, listHref } from './planner-query';
import { SwitchLinks } from './switch-links';

interface PlannerFrameProps extends PlannerPeople {
  shown: 'list' | 'calendar';
  /** What the calendar's address holds besides: the span and the day. */
  place?: Record<string, string>;
  count?: ReactNode;
  children: ReactNode;
}

/** The title, whose follow-ups, and in which form. */
export function PlannerFrame({ query, manages, shown, place, count, children }: PlannerFrameProps) {
  const t = useT();
  const href = shown === 'list' ? listHref : calendarHref;
  return (
    <Page
      title={t(query.team ? 'planner:teamTitle' : 'planner:title')}
      count={count}
      actions={
        <>
          {manages && (
            <SwitchLinks
              label={t('planner:whose')}
              items={[
                {
                  to: href({ ...query, mine: true, agentId: null }, place),
                  label: t('planner:mine'),
                  on: !query.team,
                },
                {
                  to: href({ ...query, mine: false }, place),
                  label: t('planner:team'),
                  on: query.team,
                },
              ]}
            />
          )}
          <SwitchLinks
            label={t('planner:shownAs')}
            items={[
              { to: listHref(query), label: t('planner:list'), on: shown === 'list' },
              { to: calendarHref(query), label: t('planner:calendar'), on: shown === 'calendar' },
            ]}
          />
        </>
      }
    >
      {children}
    </Page>
  );
}
