import type { ReactNode } from 'react';
import { COMMISSION_KINDS, TUITION_PERIODS } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { TextField } from '~/components/form/text-field';
import { Card } from '~/components/ui/card';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, optionsOf } from '../followup/contact-lists';
import type { ProgrammeFields } from './use-programme-form';

/** What a programme costs, and what the university pays for a student. */
export function ProgrammeMoney({ fields, lists }: { fields: ProgrammeFields; lists: Lists }) {
  const t = useT();
  const { locale } = useApp();
  const tuition = fields.tuition.getFieldset();
  const fee = fields.applicationFee.getFieldset();
  const commission = fields.commission.getFieldset();
  const amount = (field: (typeof tuition)['amount']) => (
    <TextField field={field} label={t('universities:amount')} inputMode="decimal" dir="ltr" />
  );
  const currency = (field: (typeof tuition)['currency']) => (
    <SelectField
      field={field}
      label={t('universities:currency')}
      options={optionsOf(lists.currencies, locale, field.initialValue)}
    />
  );
  return (
    <Card title={t('universities:costs')}>
      <div className="grid gap-4">
        <Line legend={t('universities:tuition')}>
          {amount(tuition.amount)}
          {currency(tuition.currency)}
          <SelectField
            field={tuition.per}
            label={t('universities:per')}
            options={TUITION_PERIODS.map((value) => ({
              value,
              label: t(`universities:period.${value}`),
            }))}
          />
        </Line>
        <Line legend={t('universities:fee')}>
          {amount(fee.amount)}
          {currency(fee.currency)}
        </Line>
        <Line legend={t('universities:commission')}>
          <SelectField
            field={commission.kind}
            label={t('universities:commission')}
            placeholder={t('none')}
            options={COMMISSION_KINDS.map((value) => ({
              value,
              label: t(`universities:commissionKind.${value}`),
            }))}
          />
          <TextField
            field={commission.percent}
            label={t('universities:percent')}
            inputMode="decimal"
            dir="ltr"
          />
          {amount(commission.amount)}
          {currency(commission.currency)}
        </Line>
      </div>
    </Card>
  );
}

function Line({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] items-start gap-2.5">
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}
