import { useFetcher } from '@remix-run/react';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import type { SalesStatus } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { optionsOf } from '../followup/contact-lists';
import type { StudentPageData } from './student-page.server';

/** A loss needs its reason. */
export function LostForm({
  fetcherKey,
  from,
  lists,
  onBack,
}: {
  fetcherKey: string;
  from: SalesStatus;
  lists: Pick<StudentPageData['lists'], 'lostReasons'>;
  onBack: () => void;
}) {
  const t = useT();
  const { locale } = useApp();
  const fetcher = useFetcher({ key: fetcherKey });
  const [unsaid, setUnsaid] = useState(false);
  return (
    <fetcher.Form
      method="post"
      noValidate
      className="grid gap-2 p-1.5"
      onSubmit={(event) => {
        if (new FormData(event.currentTarget).get('lostReason')) return;
        event.preventDefault();
        setUnsaid(true);
      }}
    >
      <CsrfField />
      <input type="hidden" name="intent" value="stage" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value="lost" />
      <Field
        id={`${fetcherKey}-reason`}
        label={t('student:stageReason')}
        errors={unsaid ? [t('errors:field.lost_reason_required')] : []}
        required
      >
        {(aria) => (
          <Select
            {...aria}
            name="lostReason"
            autoFocus
            defaultValue=""
            placeholder={t('choose')}
            options={optionsOf(lists.lostReasons, locale)}
            onChange={({ target }) => setUnsaid(target.value === '')}
          />
        )}
      </Field>
      <div className="flex justify-between gap-2">
        <Button
          variant="quiet"
          size="sm"
          onClick={onBack}
          icon={<ChevronLeft aria-hidden="true" className="flip-rtl size-4" />}
        >
          {t('back')}
        </Button>
        <Button type="submit" size="sm" variant="danger">
          {t('student:stageLost')}
        </Button>
      </div>
    </fetcher.Form>
  );
}
