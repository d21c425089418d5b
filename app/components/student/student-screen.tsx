import { useSearchParams } from '@remix-run/react';
import { type MouseEvent, useCallback, useState } from 'react';
import { ruleOf } from '#server/domain/stages/rules';
import { can } from '#server/permissions/can';
import { Card } from '~/components/ui/card';
import { lazyPart } from '~/components/ui/lazy-part';
import { StageChip } from '~/components/ui/stage-chip';
import { Tabs } from '~/components/ui/tabs';
import { useAnswer } from '~/lib/offline';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useNow } from '~/lib/use-now';
import { useT } from '~/lib/use-t';
import { useWhenIdle } from '~/lib/use-when-idle';
import { FilesCard } from '../files/files-card';
import type { ContactKind } from '../followup/contact-dialog';
import { plannedCall } from '../followup/planned';
import { PlannedCard } from '../planner/planned-card';
import { LateMark } from '../stage/late-mark';
import { ActionBar } from './action-bar';
import { ContactCard } from './contact-card';
import { contactPath } from './contact-links';
import { CounselorsCard } from './counselors-card';
import { DocumentsCard } from './documents-card';
import { DoneMessage } from './done-message';
import { mayEditStudent } from './may-edit';
import { NextStepCard } from './next-step-card';
import { NoteBox } from './note-box';
import { EnquiryCard, ProgrammeCard, QualificationCard } from './record-cards';
import { DeletedBanner, DeleteForm } from './recycle-bin';
import { StageChanger } from './stage-changer';
import { stageChip } from './stage-chip-of';
import type { StudentAnswer } from './student-action.server';
import { EditLink, StudentFrame } from './student-header';
import type { StudentPageData } from './student-page.server';
import { Timeline } from './timeline';
import type { EntryWords } from './timeline-entry';

const ContactDialog = lazyPart(() => import('../followup/contact-dialog'));
const AHEAD = [ContactDialog.preload];

interface OpenContact {
  kind: ContactKind;
  note?: string;
  /** The planned contact that it is known to be. */
  closes?: string;
}

/** One student: who they are, what happened, what comes next. */
export function StudentScreen({ page }: { page: StudentPageData }) {
  const t = useT();
  const format = useFormat();
  const now = useNow();
  const { locale, permissions, user } = useApp();
  const [query] = useSearchParams();
  const { answer } = useAnswer<StudentAnswer>();
  const [open, setOpen] = useState<OpenContact | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const { student, lists, countries, planned, files } = page;
  const { id, basicData, assignment, isDeleted } = student;
  const own = planned.items.filter(({ mayChange }) => mayChange);
  const name = studentName(basicData, locale);
  const alive = !isDeleted;
  useWhenIdle(AHEAD);
  const editTo = mayEditStudent({ ...student, agents: assignment.agents }, permissions, user?.id)
    ? `/customers/${id}/edit`
    : undefined;
  const mayFollowUp = alive && can(permissions, 'followups.edit');
  const mayRestore = can(permissions, 'customers.restore');
  const words: EntryWords = {
    t,
    locale,
    format,
    lists,
    countries,
    agentNames: new Map(assignment.agents.map(({ agentId, name }) => [agentId, name ?? ''])),
  };
  const tab = query.get('tab') === 'changes' ? 'changes' : 'all';
  const facts = { student, words };
  const at = (section: string) => editTo && `${editTo}#${section}`;

  return (
    <StudentFrame
      student={student}
      country={basicData.nationality ? countries[basicData.nationality] : undefined}
      badge={
        <>
          {editTo ? (
            <StageChanger student={student} lists={lists} editTo={editTo} />
          ) : (
            <StageChip
              status={student.evaluation.salesStatus}
              {...stageChip(lists, student.evaluation.salesStatus, locale)}
            />
          )}
          <LateMark
            stage={ruleOf(lists.stages, student.evaluation.salesStatus)}
            since={student.evaluation.statusChangedAt}
            now={now}
            t={t}
          />
          {editTo && <EditLink to={editTo} />}
        </>
      }
      actions={
        alive && (
          <ActionBar
            customerId={id}
            phone={basicData.customerPhone}
            mayFollowUp={mayFollowUp}
            onOpen={(kind) => setOpen({ kind })}
          />
        )
      }
    >
      <DoneMessage name={name} mayRestore={mayRestore} />
      {isDeleted && (
        <DeletedBanner
          deletedAt={student.deletedAt}
          mayRestore={mayRestore}
          refused={answer && 'refused' in answer ? answer.refused : undefined}
        />
      )}
      <div className="grid items-start gap-4 pb-14 md:pb-0 lg:grid-cols-[minmax(0,1fr)_300px] xl:grid-cols-[300px_minmax(0,1fr)_300px]">
        <div className="grid gap-4 max-xl:order-3 lg:max-xl:col-start-1">
          <ContactCard {...facts} editTo={at('basics')} />
          <QualificationCard {...facts} editTo={at('qualification')} />
          <ProgrammeCard {...facts} editTo={at('programme')} />
          <EnquiryCard {...facts} editTo={at('marketing')} />
        </div>
        <Card flush className="max-xl:order-2 lg:max-xl:row-start-1">
          <Tabs
            label={t('student:tabs')}
            className="px-4"
            items={[
              { to: `/customers/${id}`, label: t('student:timeline'), active: tab === 'all' },
              {
                to: `/customers/${id}?tab=changes`,
                label: t('student:changes'),
                active: tab === 'changes',
              },
            ]}
          />
          <div className="px-4 py-3.5">
            {mayFollowUp && tab === 'all' && (
              <NoteBox customerId={id} onLog={(note) => setOpen({ kind: 'log', note })} />
            )}
            <Timeline
              key={tab}
              page={page}
              only={tab}
              words={words}
              seesContacts={can(permissions, 'followups.view')}
            />
          </div>
        </Card>
        <div className="max-lg:contents lg:grid lg:gap-4 lg:max-xl:row-span-2">
          {alive && (
            <NextStepCard
              student={student}
              planned={planned}
              words={words}
              editTo={editTo}
              plan={
                mayFollowUp
                  ? {
                      to: contactPath(id, 'plan'),
                      onClick: (event: MouseEvent) => {
                        event.preventDefault();
                        setOpen({ kind: 'plan' });
                      },
                      onDone: (closes: string) => setOpen({ kind: 'log', closes }),
                    }
                  : undefined
              }
            />
          )}
          <div className="grid gap-4 max-lg:order-4">
            {alive && can(permissions, 'followups.view') && (
              <PlannedCard customerId={id} rows={planned.items} lists={lists} />
            )}
            <CounselorsCard student={student} statuses={lists.counselorStatuses} />
            <DocumentsCard documents={student.documents} />
            {files && (
              <FilesCard
                customerId={id}
                files={files}
                mayEdit={alive && can(permissions, 'documents.edit')}
              />
            )}
          </div>
        </div>
      </div>
      {alive && can(permissions, 'customers.delete') && <DeleteForm />}
      {open && (
        <ContactDialog
          {...open}
          name={name}
          customerId={id}
          lists={lists}
          planned={own}
          closes={open.kind === 'log' ? (open.closes ?? plannedCall(own, now)) : undefined}
          onClose={close}
        />
      )}
    </StudentFrame>
  );
}
