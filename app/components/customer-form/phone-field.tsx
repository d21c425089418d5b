import { Link } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { customerDraft, type searchCustomersOutput } from '#server/domain/customers/schema';
import type { FormControl } from '~/components/form/form-control';
import { TextField } from '~/components/form/text-field';
import { studentName } from '~/lib/student-name';
import { useTRPCClient } from '~/lib/trpc';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';

type Found = z.output<typeof searchCustomersOutput>['items'][number];

const phoneRule = customerDraft.options[0].shape.basicData.shape.customerPhone;
const MOST = 5;

/**
 * The phone, and a word of warning when a student in the reader's scope has it already: two of a family
 * may share one, so that nothing is forbidden.
 */
export function PhoneField({ field }: { field: FormControl & { initialValue: unknown } }) {
  const t = useT();
  const { locale } = useApp();
  const api = useTRPCClient();
  const [other, setOther] = useState<Found | null>(null);
  const asked = useRef('');

  const look = async (typed: string) => {
    const phone = phoneRule.safeParse(typed).data;
    if (phone === asked.current) return;
    asked.current = phone ?? '';
    setOther(null);
    if (!phone || phone === field.initialValue) return;
    try {
      const { items } = await api.customers.search.query({ query: phone, limit: MOST });
      const same = items.find(({ customerPhone }) => customerPhone === phone);
      if (asked.current === phone) setOther(same ?? null);
    } catch {
      // Only a warning: the form says what matters when it is sent.
    }
  };

  return (
    <div className="grid gap-1.5">
      <TextField
        field={field}
        label={t('fields:basicData.customerPhone')}
        hint={t('student:form.phoneHint')}
        type="tel"
        dir="ltr"
        autoComplete="off"
        placeholder="+20 100 123 4567"
        onBlur={({ target }) => void look(target.value)}
      />
      <p role="status" className="text-sm text-warn empty:hidden">
        {other && !field.errors && (
          <Link
            to={`/customers/${other.id}`}
            target="_blank"
            className="underline underline-offset-2"
          >
            {t('student:form.phoneTaken', {
              number: other.customerNumber,
              name: studentName(other, locale),
            })}
          </Link>
        )}
      </p>
    </div>
  );
}
