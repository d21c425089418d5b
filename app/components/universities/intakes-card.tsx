import { Form } from '@remix-run/react';
import { CalendarRange, Pencil, Plus, Trash2 } from 'lucide-react';
import type { IntakeView } from '#server/domain/intakes/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { EmptyState } from '~/components/ui/empty-state';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { DeadlineText } from './deadline-text';
import type { ProgrammePage } from './programme-page.server';
import { useIntakeName } from './use-intake-name';

/** When a programme begins, and until when one can apply. */
export function IntakesCard({ programme, intakes, mayManage }: ProgrammePage) {
  const t = useT();
  return (
    <Card
      title={t('universities:intakes')}
      actions={
        mayManage && (
          <ButtonLink
            to={`/programmes/${programme.id}?intake=new`}
            size="sm"
            icon={<Plus aria-hidden="true" className="size-3.5" />}
          >
            {t('universities:addIntake')}
          </ButtonLink>
        )
      }
      flush
    >
      {intakes.length === 0 ? (
        <EmptyState
          icon={<CalendarRange />}
          title={t('universities:noIntakes')}
          body={t('universities:noIntakesBody')}
        />
      ) : (
        <ul className="divide-y divide-line">
          {intakes.map((intake) => (
            <Line key={intake.id} intake={intake} mayManage={mayManage} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ intake, mayManage }: { intake: IntakeView; mayManage: boolean }) {
  const t = useT();
  const format = useFormat();
  const name = useIntakeName()(intake);
  const { id, version, programmeId, startsOn, deadline, quota, open } = intake;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-3 text-grid">
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          <Chip tone={open ? 'good' : 'neutral'}>
            {t(open ? 'universities:isOpen' : 'universities:isClosed')}
          </Chip>
        </p>
        <p className="text-sm text-muted">
          {t('universities:startsOn')} {format.plainDate(startsOn)} · {t('universities:quota')}{' '}
          {quota === null ? t('universities:noLimit') : format.number(quota)}
        </p>
      </div>
      <DeadlineText deadline={deadline} />
      {mayManage && (
        <div className="flex gap-1">
          <ButtonLink
            to={`/programmes/${programmeId}?intake=${id}`}
            variant="quiet"
            size="icon"
            aria-label={t('universities:editIntake', { name })}
          >
            <Pencil aria-hidden="true" className="size-4" />
          </ButtonLink>
          <Form method="post">
            <CsrfField />
            <input type="hidden" name="_intake" value={id} />
            <input type="hidden" name="_version" value={version} />
            <Button
              type="submit"
              name="_intent"
              value="deleteIntake"
              variant="quiet"
              size="icon"
              aria-label={t('universities:deleteIntake', { name })}
            >
              <Trash2 aria-hidden="true" className="size-4" />
            </Button>
          </Form>
        </div>
      )}
    </li>
  );
}
