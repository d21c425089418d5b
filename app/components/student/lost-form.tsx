import { useFetcher } from '@remix-run/react';
import type { SalesStatus } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { Button } from '~/components/ui/button';
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
}: {
  fetcherKey: string;
  from: SalesStatus;
  lists: Pick<StudentPageData['lists'], 'lostReasons'>;
}) {
  const t = useT();
  const { locale } = useApp();
  const fetcher = useFetcher({ key: fetcherKey });
  return (
    <fetcher.Form method="post" className="grid gap-2 border-t border-line p-2">
      <CsrfField />
      <input type="hidden" name="intent" value="stage" />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value="lost" />
      <label htmlFor={`${fetcherKey}-reason`} className="text-sm font-medium">
        {t('student:stageReason')}
      </label>
      <Select
        id={`${fetcherKey}-reason`}
        name="lostReason"
        required
        defaultValue=""
        placeholder={t('choose')}
        options={optionsOf(lists.lostReasons, locale)}
      />
      <Button type="submit" size="sm" className="text-danger">
        {t('student:stageLost')}
      </Button>
    </fetcher.Form>
  );
}
