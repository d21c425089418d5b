import { useState } from 'react';
import { Page } from '~/components/shell/page';
import { useAnswer } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { baseField } from './base-values';
import { CustomerForm } from './customer-form';
import type { editCustomerPage } from './customer-form-page.server';
import { ConflictPanel } from './refusals';
import type { SaveAnswer } from './save-customer.server';

/** A known student's record as a form. */
export function EditCustomerScreen({
  id,
  name,
  values: newest,
  lists,
  countries,
  standing,
}: Awaited<ReturnType<typeof editCustomerPage>>) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  // The form goes on from what it was opened with, however often the page is fetched again.
  const [opened] = useState(newest);
  const { answer, offline } = useAnswer<SaveAnswer>();
  const refused = answer && 'lastResult' in answer ? answer : undefined;
  const clash = answer && 'conflict' in answer ? answer : undefined;
  const countryNames = Object.fromEntries(countries.map(({ value, label }) => [value, label]));
  const words = { t, locale, format, lists, countries: countryNames };
  return (
    <Page
      title={t('student:form.editTitle', { name })}
      back={{ to: `/customers/${id}`, label: t('back') }}
      width="form"
    >
      <CustomerForm
        // The newest record and the person's own values are a new start for every field.
        key={clash?.version ?? 'opened'}
        values={clash?.values ?? opened}
        hidden={baseField(clash?.base ?? refused?.base ?? opened)}
        lastResult={refused?.lastResult}
        offers={{ lists, countries, standing }}
        submit={t('student:form.save')}
        cancelTo={`/customers/${id}`}
        offline={offline}
        duplicate={refused?.duplicate}
        notices={
          clash && (
            <ConflictPanel
              conflict={clash.conflict}
              words={words}
              recordPath={`/customers/${id}`}
            />
          )
        }
      />
    </Page>
  );
}
