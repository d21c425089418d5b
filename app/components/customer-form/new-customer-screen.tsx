import { Page } from '~/components/shell/page';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { CustomerForm } from './customer-form';
import type { newCustomerPage } from './customer-form-page.server';
import type { SaveAnswer } from './save-customer.server';

/** A new student. */
export function NewCustomerScreen({
  values,
  lists,
  countries,
}: Awaited<ReturnType<typeof newCustomerPage>>) {
  const t = useT();
  const { answer, offline } = useAnswer<SaveAnswer>();
  const refused = answer && 'lastResult' in answer ? answer : undefined;
  return (
    <Page
      title={t('student:form.newTitle')}
      subtitle={t('student:form.newIntro')}
      back={{ to: '/customers', label: t('shell:students') }}
      width="form"
    >
      <CustomerForm
        values={values}
        lastResult={refused?.lastResult}
        offers={{ lists, countries }}
        submit={t('student:form.create')}
        cancelTo="/customers"
        offline={offline}
        duplicate={refused?.duplicate}
        folded
      />
    </Page>
  );
}
