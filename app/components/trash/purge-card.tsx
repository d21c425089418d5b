import { Form, useLocation } from '@remix-run/react';
import type { TrashItem } from '#server/domain/trash/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { SubmitButton } from '~/components/form/submit-button';
import { Bidi } from '~/components/ui/bidi';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { useT } from '~/lib/use-t';

/** The last question before a record is gone: its number or name, typed, is the answer. */
export function PurgeCard({ item, problem }: { item: TrashItem; problem: string | undefined }) {
  const t = useT();
  const { id, kind, label, code } = item;
  const without = new URLSearchParams(useLocation().search);
  without.delete('purge');
  return (
    <Card title={<Bidi>{t('trash:purgeTitle', { name: label })}</Bidi>} outlined>
      <Form method="post" className="grid gap-3.5">
        <CsrfField />
        <input type="hidden" name="intent" value="purge" />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <p className="text-base text-muted text-pretty">
          {t(kind === 'customer' ? 'trash:purgeBody' : 'trash:purgeHint')}
        </p>
        <Field
          id="purge-number"
          label={t('trash:purgeType', { number: code ?? label })}
          errors={problem ? [problem] : []}
          className="max-w-sm"
        >
          {(aria) => <Input {...aria} name="number" dir="ltr" autoComplete="off" required />}
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{t('trash:purgeSubmit')}</SubmitButton>
          <ButtonLink to={`/trash?${without}`}>{t('cancel')}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
