import { FormAlert } from '~/components/form/error-summary';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { SettingForm } from './form-values';
import type { HeldEntry } from './setting-action.server';

/** Which entries could not be removed, and how many records hold each. */
export function HeldEntries({ held, form }: { held: readonly HeldEntry[]; form: SettingForm }) {
  const t = useT();
  const { locale } = useApp();
  if (held.length === 0) return null;
  const rows = 'rows' in form.values && form.kind !== 'holidays' ? form.values.rows : [];
  const called = (key: string) => rows.find((row) => row.key === key)?.[locale] ?? key;
  return (
    <FormAlert title={t('settings:held')}>
      <ul className="mt-0.5 list-inside list-disc">
        {held.map(({ key, code, count }) => (
          <li key={key}>{t(`settings:heldBy.${code}`, { entry: called(key), count })}</li>
        ))}
      </ul>
    </FormAlert>
  );
}
