import { Form } from '@remix-run/react';
import type { UserDetails } from '#server/domain/users/schema';
import { CsrfField } from '~/components/form/csrf-field';
import { SubmitButton } from '~/components/form/submit-button';
import { Card } from '~/components/ui/card';
import type { Option } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import { CellFields } from './cell-fields';
import { SuccessorField } from './successor-field';

/** Cells that hold for this person alone, folded away until they are wanted. */
export function ExceptionsCard({
  rights,
  counselors,
}: Pick<UserDetails, 'rights'> & {
  /** Who may take the students of somebody who may see none any more. */
  counselors: readonly Option[];
}) {
  const t = useT();
  const reasons = new Map(rights.map((right) => [right.permission, right]));
  const own = rights.filter(({ decidedBy }) => decidedBy === 'override');
  return (
    <Card title={t('people:exceptions')}>
      <p className="text-sm text-muted">{t('people:exceptionsIntro')}</p>
      <details open={own.length > 0} className="mt-2">
        <summary className="w-fit cursor-pointer text-base font-medium text-accent-text">
          {t('people:exceptionsEdit')}
        </summary>
        <Form method="post" className="mt-3 grid gap-5">
          <CsrfField />
          <input type="hidden" name="_intent" value="overrides" />
          <CellFields
            scopeOf={(name) => own.find(({ permission }) => permission === name)?.scope}
            otherwise={(name) => reasons.get(name)?.otherwise ?? 'none'}
          />
          <SuccessorField
            id="exceptions-to"
            counselors={counselors}
            hint={t('people:handOverIfUnseen')}
            className="sm:max-w-md"
          />
          <SubmitButton className="justify-self-start">{t('people:exceptionsSave')}</SubmitButton>
        </Form>
      </details>
    </Card>
  );
}
