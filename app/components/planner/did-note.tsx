import { Form, useNavigate } from '@remix-run/react';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { toast } from '~/components/ui/toast';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { ROW_ACTION } from './use-row-actions';

const WORDS = {
  complete: 'followups:logged',
  delete: 'planner:deleted',
  restore: 'planner:restored',
  reopen: 'planner:reopened',
  saved: 'planner:saved',
  savedFree: 'planner:savedFree',
} as const;

/** What was just done, after a form that was sent without scripts or from a page of its own. */
export function DidNote({
  did,
  of,
  returnTo,
}: {
  did: string | null;
  of: string | null;
  returnTo: string;
}) {
  const t = useT();
  const navigate = useNavigate();
  const key = Object.keys(WORDS).find((one): one is keyof typeof WORDS => one === did);
  const text = key ? t(WORDS[key]) : null;
  useEach(text ?? undefined, (said) => {
    toast.success(said);
    navigate(returnTo, { replace: true, preventScrollReset: true });
  });
  if (!text) return null;
  return (
    <div className="hidden noscript:block">
      <FormAlert tone="good">
        {text}
        {did === 'delete' && of && (
          <Form method="post" action={ROW_ACTION}>
            <CsrfField />
            <input type="hidden" name="intent" value="restore" />
            <input type="hidden" name="id" value={of} />
            <input type="hidden" name="returnTo" value={returnTo} />
            <button type="submit" className="font-medium underline underline-offset-2">
              {t('undo')}
            </button>
          </Form>
        )}
      </FormAlert>
    </div>
  );
}
