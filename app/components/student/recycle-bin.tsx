import { Form, Link, useNavigation } from '@remix-run/react';
import { Trash2, Undo2 } from 'lucide-react';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { Button } from '~/components/ui/button';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { Refused } from './student-action.server';

/** Says that the student is deleted, and takes it back. */
export function DeletedBanner({
  deletedAt,
  mayRestore,
  refused,
}: {
  deletedAt: string | null;
  mayRestore: boolean;
  refused: Refused | undefined;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <FormAlert tone="warn" title={t('student:deletedBanner')}>
      {deletedAt && <p>{t('student:deletedSince', { when: format.ago(deletedAt) })}</p>}
      {refused && (
        <p className="mt-1 font-medium text-danger">
          {refused.message}{' '}
          {refused.other && (
            <Link to={`/customers/${refused.other.id}`} className="underline">
              {t('student:openOther', { number: refused.other.number })}
            </Link>
          )}
        </p>
      )}
      {mayRestore && (
        <Form method="post" className="mt-2">
          <CsrfField />
          <IntentButton intent="restore" icon={<Undo2 aria-hidden="true" className="size-4" />}>
            {t('student:restore')}
          </IntentButton>
        </Form>
      )}
    </FormAlert>
  );
}

/** Soft: it can be undone at once and from the recycle bin. */
export function DeleteForm() {
  const t = useT();
  return (
    <Form method="post" className="flex justify-end">
      <CsrfField />
      <IntentButton intent="delete" quiet icon={<Trash2 aria-hidden="true" className="size-4" />}>
        {t('student:delete')}
      </IntentButton>
    </Form>
  );
}

function IntentButton({
  intent,
  quiet = false,
  icon,
  children,
}: {
  intent: string;
  quiet?: boolean;
  icon: React.ReactNode;
  children: string;
}) {
  const pending = useNavigation().formData?.get('intent') === intent;
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      size="sm"
      variant={quiet ? 'quiet' : 'secondary'}
      pending={pending}
      icon={icon}
    >
      {children}
    </Button>
  );
}
