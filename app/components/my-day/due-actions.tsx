import { Form } from '@remix-run/react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { Button, ButtonLink } from '~/components/ui/button';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { Lists } from '../followup/contact-lists';
import type { useQuickOutcome } from './use-quick-outcome';

/** The outcomes of most calls, at one press. */
const QUICK = [
  ['answered', 'myDay:answered'],
  ['no_answer', 'myDay:noAnswer'],
] as const;

const thumb = 'max-sm:min-h-11 max-sm:flex-1';

/** The ways to be done with a follow-up: an outcome at once, or the whole form. */
export function DueActions({
  followup,
  outcomes,
  onQuick,
  onLog,
}: {
  followup: FollowupRow;
  /** The configured outcomes; one that is switched off has no button. */
  outcomes: Lists['followupOutcomes'];
  onQuick: (outcome: (typeof QUICK)[number][0]) => void;
  onLog: (followup: FollowupRow) => void;
}) {
  const t = useT();
  const { locale } = useApp();
  const { id, customer, customerId } = followup;
  const isOffered = (outcome: string) =>
    outcomes.some(({ key, enabled }) => key === outcome && enabled);
  return (
    <>
      <Form
        method="post"
        action="/?index"
        className="flex gap-1.5 max-sm:order-1 max-sm:w-full"
        onSubmit={(event) => event.preventDefault()}
      >
        <CsrfField />
        <input type="hidden" name="followupId" value={id} />
        {QUICK.filter(([value]) => isOffered(value)).map(([value, label]) => (
          <Button
            key={value}
            type="submit"
            name="outcome"
            value={value}
            size="sm"
            className={thumb}
            onClick={() => onQuick(value)}
          >
            {t(label)}
          </Button>
        ))}
      </Form>
      <ButtonLink
        to={`/customers/${customerId}/followups/new?log=1&closes=${id}&returnTo=%2F`}
        size="sm"
        aria-label={t('myDay:logFor', { name: customer ? studentName(customer, locale) : '' })}
        className={`text-accent-text ${thumb}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onLog(followup);
        }}
      >
        {t('followups:logCall')}
      </ButtonLink>
    </>
  );
}

/** What was pressed can be taken back for a moment, or followed by another try. */
export function HeldActions({ undo, sendAgain }: ReturnType<typeof useQuickOutcome>) {
  const t = useT();
  return (
    <>
      <Button size="sm" className={thumb} autoFocus onClick={undo}>
        {t('undo')}
      </Button>
      <Button size="sm" className={`text-accent-text ${thumb}`} onClick={sendAgain}>
        {t('myDay:again')}
      </Button>
    </>
  );
}
