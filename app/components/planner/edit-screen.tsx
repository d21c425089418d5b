import { FormAlert } from '~/components/form/error-summary';
import { Page } from '~/components/shell/page';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { useAnswer } from '~/lib/offline';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { RichNote } from '../followup/rich-note';
import type { EditAnswer } from './edit-action.server';
import { EditForm } from './edit-form';
import type { editPage } from './edit-page.server';
import { FollowupFacts } from './followup-facts';

/** A follow-up on a page of its own; what may not be changed is shown. */
export function EditScreen({ row, lists, agents, returnTo }: Awaited<ReturnType<typeof editPage>>) {
  const t = useT();
  const { locale } = useApp();
  const { answer, offline } = useAnswer<EditAnswer>();
  const editable = row.mayChange && !row.doneAt;
  return (
    <Page
      title={t(editable ? 'planner:editTitle' : 'followups:one')}
      subtitle={
        row.customer
          ? t('planner:editAbout', { name: studentName(row.customer, locale) })
          : undefined
      }
      back={{ to: returnTo, label: t('back') }}
      width="form"
    >
      {!row.mayChange && <FormAlert tone="info">{t('planner:readOnly')}</FormAlert>}
      <Card>
        {editable ? (
          <EditForm
            row={row}
            lists={lists}
            agents={agents}
            offline={offline}
            returnTo={returnTo}
            lastResult={answer && 'lastResult' in answer ? answer.lastResult : undefined}
            footer={
              <ButtonLink to={returnTo} variant="quiet">
                {t('cancel')}
              </ButtonLink>
            }
          />
        ) : (
          <div className="grid gap-2">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-muted">
              <FollowupFacts row={row} lists={lists} showAgent />
            </p>
            <RichNote html={row.notes} />
          </div>
        )}
      </Card>
    </Page>
  );
}
