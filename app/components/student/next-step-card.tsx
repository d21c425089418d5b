import { Link } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { strictStages } from '#models/stage-order';
import type { CustomerOutput } from '#server/domain/customers/output';
import { Card } from '~/components/ui/card';
import { cn } from '~/lib/cn';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { labelIn } from '../followup/contact-lists';
import { RichNote } from '../followup/rich-note';
import { type FieldWords, fieldLabel } from './field-words';
import { NextActions } from './next-actions';
import type { StudentPageData } from './student-page.server';

/** What to do next: the planned contact, the counselor's own words, and what an application lacks. */
export function NextStepCard({
  student,
  planned,
  words,
  editTo,
  plan,
}: {
  student: CustomerOutput;
  planned: StudentPageData['planned'];
  words: FieldWords & { lists: StudentPageData['lists'] };
  editTo: string | undefined;
  /** Opens the form that plans a contact; absent for those who may not. */
  plan?:
    | {
        to: string;
        onClick: (event: React.MouseEvent) => void;
        /** Opens the form that closes a planned contact. */
        onDone: (followupId: string) => void;
      }
    | undefined;
}) {
  const t = useT();
  const [next] = planned.items;
  const others = planned.total - 1;
  // Who sees no follow-ups still sees when the next one is.
  const dueAt = next?.dueAt ?? student.nextFollowupAt;
  const strict = strictStages(words.lists.stages).has(student.evaluation.salesStatus);
  return (
    <Card outlined className="max-lg:order-1 [&>div]:grid [&>div]:gap-2">
      <h2 className="text-xs font-semibold text-accent-text">{t('student:nextStep')}</h2>
      {dueAt ? (
        <>
          <p className="text-lg font-semibold">
            <PlannedWords
              type={
                next
                  ? labelIn(words.lists.followupTypes, next.type, words.locale)
                  : t('followups:one')
              }
              dueAt={dueAt}
            />
          </p>
          {next && <RichNote html={next.notes} />}
          {next?.mayChange && plan && (
            <NextActions
              customerId={student.id}
              followupId={next.id}
              dueAt={next.dueAt}
              onDone={() => plan.onDone(next.id)}
            />
          )}
        </>
      ) : (
        <div>
          <p className="text-lg font-semibold">{t('student:nextNone')}</p>
          <p className="text-sm text-muted">{t('student:nextNoneBody')}</p>
          {plan && (
            <Link
              to={plan.to}
              onClick={plan.onClick}
              className="mt-1 inline-block text-sm font-medium text-accent-text hover:underline"
            >
              {t('student:planNow')}
            </Link>
          )}
        </div>
      )}
      {others > 0 && (
        <p className="text-sm text-muted">{t('student:moreFollowups', { count: others })}</p>
      )}
      {student.evaluation.statusNote && (
        <p dir="auto" className="text-sm whitespace-pre-line text-muted">
          {student.evaluation.statusNote}
        </p>
      )}
      {student.evaluation.nextStep && (
        <p dir="auto" className="text-sm">
          {student.evaluation.nextStep}
        </p>
      )}
      <Missing
        paths={student.missing}
        editTo={editTo}
        title={strict ? t('student:missingStrict') : undefined}
      />
    </Card>
  );
}

function PlannedWords({ type, dueAt }: { type: string; dueAt: string }) {
  const t = useT();
  const format = useFormat();
  const { text, urgency } = format.due(dueAt);
  return (
    <span className={cn(urgency === 'overdue' && 'text-danger')}>
      {urgency === 'overdue'
        ? t('student:nextOverdue', { type, late: text })
        : t('student:nextPlanned', { type, when: text })}
    </span>
  );
}

/** Soft rules in words; each leads to its field. */
export function Missing({
  paths,
  editTo,
  title,
}: {
  paths: readonly string[];
  editTo: string | undefined;
  title?: string | undefined;
}) {
  const t = useT();
  if (paths.length === 0) return null;
  return (
    <div className="rounded bg-warn-soft px-3 py-2 text-sm text-warn">
      <p className="flex items-center gap-1.5 font-medium">
        <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
        {title ?? t('student:missing')}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5">
        {paths.map((path) => (
          <li key={path}>
            {editTo ? (
              <Link
                to={`${editTo}#customer-${path}`}
                className="inline-block min-h-6 leading-6 underline underline-offset-2"
              >
                {fieldLabel(path, t)}
              </Link>
            ) : (
              fieldLabel(path, t)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
