import { UserPlus } from 'lucide-react';
import { NEW_STUDENT } from '~/components/shell/navigation';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { DegreeLabel, StageChip } from '~/components/ui/stage-chip';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { stageChip } from '../student/stage-chip-of';
import type { EntriesDay } from './my-day.server';
import { PersonLine } from './person-line';

/** The day of somebody who enters students and has no follow-ups of their own. */
export function EntriesScreen({ entries, lists }: EntriesDay) {
  const { locale } = useApp();
  const t = useT();
  const format = useFormat();
  const { items, pagination } = entries;
  const add = (
    <ButtonLink
      to={NEW_STUDENT.to}
      variant="primary"
      icon={<UserPlus aria-hidden="true" className="size-4" />}
    >
      {t('shell:newStudent')}
    </ButtonLink>
  );
  return (
    <Page title={t('myDay:title')}>
      <Card
        flush
        title={t('myDay:entered')}
        actions={
          <span className="num text-sm text-muted">
            {format.count(pagination.total, pagination.totalIsCapped)}
          </span>
        }
      >
        {items.length === 0 ? (
          <EmptyState
            icon={<UserPlus />}
            title={t('myDay:enteredNone')}
            body={t('myDay:enteredNoneBody')}
            action={add}
          />
        ) : (
          <ul>
            {items.map((student) => (
              <li key={student.id} className="border-t border-line first:border-t-0">
                <PersonLine
                  person={student}
                  facts={
                    <>
                      <DegreeLabel degree={student.degreeType} />
                      <StageChip
                        status={student.salesStatus}
                        {...stageChip(lists, student.salesStatus, locale)}
                      />
                      <span className="num">{format.ago(student.createdAt)}</span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}
