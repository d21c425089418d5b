import { Form, useSubmit } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Select } from '~/components/ui/select';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type ContactLists, optionsOf } from '../followup/contact-lists';
import type { PlannerPeople } from './planner-people.server';

/** Type and counselor. A choice applies at once; without scripts the button does it. */
export function PlannerFilters({
  query,
  manages,
  agents,
  lists,
  action,
  keep,
}: PlannerPeople & {
  lists: ContactLists;
  action: string;
  /** What the address holds besides. */
  keep: Readonly<Record<string, string>>;
}) {
  const t = useT();
  const { locale } = useApp();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      action={action}
      key={`${query.type}${query.agentId}`}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      className="flex flex-wrap items-center gap-2"
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="w-44">
        <Select
          name="type"
          aria-label={t('planner:type')}
          defaultValue={query.type ?? ''}
          placeholder={t('planner:anyType')}
          options={optionsOf(lists.followupTypes, locale, query.type)}
        />
      </div>
      {manages && query.team && (
        <div className="w-52">
          <Select
            name="agent"
            aria-label={t('planner:counselor')}
            defaultValue={query.agentId ?? ''}
            placeholder={t('planner:anyCounselor')}
            options={agents}
          />
        </div>
      )}
      <noscript>
        <Button type="submit">{t('planner:apply')}</Button>
      </noscript>
    </Form>
  );
}
