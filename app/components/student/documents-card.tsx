import { Check, Circle, CircleAlert } from 'lucide-react';
import type { CustomerOutput } from '#server/domain/customers/output';
import { Card } from '~/components/ui/card';
import { Progress } from '~/components/ui/progress';
import { cn } from '~/lib/cn';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

type Item = CustomerOutput['documents'][number];

const SETTLED: readonly Item['status'][] = ['verified', 'waived'];
const LOOK: Record<Item['status'], string> = {
  verified: 'text-good',
  waived: 'text-muted',
  received: 'text-info',
  awaiting: 'text-muted',
  rejected: 'text-danger',
  expired: 'text-danger',
};

/** The checklist, once there is one. */
export function DocumentsCard({ documents }: Pick<CustomerOutput, 'documents'>) {
  const t = useT();
  const format = useFormat();
  if (documents.length === 0) return null;
  const done = documents.filter(({ status }) => SETTLED.includes(status)).length;
  const all = documents.length;
  return (
    <Card
      title={t('student:documents')}
      actions={
        <span className="num bidi-ltr text-sm text-muted">
          {format.number(done)} / {format.number(all)}
        </span>
      }
    >
      <Progress value={done} max={all} label={t('student:documentsDone', { done, all })} />
      <ul className="mt-2.5 grid gap-1.5 text-grid">
        {documents.map((item) => (
          <DocumentLine key={item.kind} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function DocumentLine({ item: { kind, status, remark, expiresOn } }: { item: Item }) {
  const t = useT();
  const format = useFormat();
  const Icon = SETTLED.includes(status)
    ? Check
    : LOOK[status] === 'text-danger'
      ? CircleAlert
      : Circle;
  const about =
    remark || (expiresOn && t('student:validTo', { date: format.plainDate(expiresOn) }));
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden="true" className={cn('mt-0.75 size-3.5 shrink-0', LOOK[status])} />
      <div className="min-w-0 flex-1">
        <span className="bidi">
          {t(`student:document.${kind as 'passport'}`, { defaultValue: kind.replaceAll('_', ' ') })}
        </span>
        {about && <p className="bidi text-xs text-muted">{about}</p>}
      </div>
      <span className={cn('text-xs', LOOK[status])}>
        {t(`vocabulary:documentStatus.${status}`)}
      </span>
    </li>
  );
}
