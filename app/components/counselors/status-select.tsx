import { useFetcher } from '@remix-run/react';
import type { CounselorStatus } from '#models/vocabulary';
import { CsrfField } from '~/components/form/csrf-field';
import { Button } from '~/components/ui/button';
import { Select } from '~/components/ui/select';
import { toast } from '~/components/ui/toast';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { type Lists, optionsOf } from '../followup/contact-lists';
import type { CounselorsAnswer } from './counselors-action.server';

interface StatusSelectProps {
  customerId: string;
  agentId: string;
  name: string;
  status: CounselorStatus;
  statuses: Lists['counselorStatuses'];
}

/** What a counselor says of the student: chosen is set. Without scripts a button sets it. */
export function StatusSelect({ customerId, agentId, name, status, statuses }: StatusSelectProps) {
  const t = useT();
  const { locale } = useApp();
  const fetcher = useFetcher<CounselorsAnswer>();
  const asked = fetcher.formData?.get('counselorStatus');
  useEach(fetcher.state === 'idle' ? fetcher.data : undefined, (answer) => {
    if ('refused' in answer) toast.error(answer.refused);
  });
  return (
    <fetcher.Form
      method="post"
      action={`/customers/${customerId}/counselors`}
      className="flex items-center gap-1.5"
    >
      <CsrfField />
      <input type="hidden" name="intent" value="status" />
      <input type="hidden" name="agentId" value={agentId} />
      <Select
        name="counselorStatus"
        aria-label={t('assignment:statusOf', { name })}
        value={typeof asked === 'string' ? asked : status}
        onChange={({ currentTarget }) => {
          const form = new FormData(currentTarget.form ?? undefined);
          form.set('beside', '1');
          fetcher.submit(form, { method: 'post', action: `/customers/${customerId}/counselors` });
        }}
        options={optionsOf(statuses, locale, status)}
        className="h-8 w-30 ps-2.5 pe-7 text-sm"
      />
      <noscript>
        <Button type="submit" size="sm">
          {t('assignment:setStatus')}
        </Button>
      </noscript>
    </fetcher.Form>
  );
}
