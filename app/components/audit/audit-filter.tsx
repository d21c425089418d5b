import { Form } from '@remix-run/react';
import { AUDIT_ACTIONS, ENTITY_TYPES } from '#models/vocabulary';
import { Button, ButtonLink } from '~/components/ui/button';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { useT } from '~/lib/use-t';
import type { AuditPage } from './audit-page.server';

/** Narrows the log; its address says how. */
export function AuditFilter({ asked, people, page }: AuditPage) {
  const t = useT();
  const narrowed = asked.userId || asked.entityId;
  const known = people.some(({ value }) => value === asked.userId);
  const name = page.items[0]?.userName ?? asked.userId;
  const persons = asked.userId && !known ? [{ value: asked.userId, label: name }] : [];
  const choices = [
    { name: 'userId', any: t('audit:anyone'), list: [...persons, ...people] },
    {
      name: 'action',
      any: t('audit:anyAction'),
      list: AUDIT_ACTIONS.map((value) => ({ value, label: t(`audit:action.${value}`) })),
    },
    {
      name: 'entityType',
      any: t('audit:anyKind'),
      list: ENTITY_TYPES.map((value) => ({ value, label: t(`audit:kind.${value}`) })),
    },
  ] as const;
  return (
    <Form className="flex flex-wrap items-end gap-2" role="search">
      {choices.map(({ name, any, list }) => (
        <div key={name} className="w-44 max-sm:w-full">
          <Select
            key={asked[name]}
            name={name}
            aria-label={any}
            defaultValue={asked[name]}
            placeholder={any}
            options={list}
          />
        </div>
      ))}
      {(['from', 'to'] as const).map((end) => (
        <label
          key={end}
          htmlFor={`audit-${end}`}
          className="flex items-center gap-2 text-sm text-muted max-sm:flex-1"
        >
          {t(`audit:${end}`)}
          <Input
            id={`audit-${end}`}
            key={asked[end]}
            type="date"
            name={end}
            defaultValue={asked[end]}
            className="w-38 max-sm:w-full"
          />
        </label>
      ))}
      {narrowed && (
        <Input
          type="search"
          name="search"
          dir="auto"
          key={asked.search}
          defaultValue={asked.search}
          placeholder={t('audit:searchIn')}
          aria-label={t('audit:searchIn')}
          className="w-48 max-sm:w-full"
        />
      )}
      {asked.entityId && <input type="hidden" name="entityId" value={asked.entityId} />}
      <Button type="submit">{t('audit:filter')}</Button>
      {Object.values(asked).some(Boolean) && (
        <ButtonLink to="/admin/audit" variant="quiet">
          {t('audit:reset')}
        </ButtonLink>
      )}
    </Form>
  );
}
