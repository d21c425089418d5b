import type { SubmissionResult } from '@conform-to/react';
import { PRESENCES, THEMES } from '#models/vocabulary';
import { SelectField } from '~/components/form/select-field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextField } from '~/components/form/text-field';
import { useZodForm } from '~/components/form/use-zod-form';
import { ZodForm } from '~/components/form/zod-form';
import { LANGUAGES } from '~/components/shell/preference-forms';
import { Card } from '~/components/ui/card';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import type { ProfilePage } from './profile.server';
import { profileSchema } from './profile-form-schema';

const THEME_WORDS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** The zones of the offices first; any other may be typed. */
const ZONES = [
  'Africa/Cairo',
  'Asia/Riyadh',
  'Asia/Dubai',
  'Asia/Amman',
  'Africa/Khartoum',
  'Europe/Istanbul',
  'Europe/Berlin',
  'Europe/London',
  'Asia/Kuala_Lumpur',
];

/** What people decide of themselves. */
export function DetailsCard({
  user,
  lastResult,
}: Pick<ProfilePage, 'user'> & { lastResult: SubmissionResult<string[]> | undefined }) {
  const t = useT();
  const { theme } = useApp();
  const { name, locale, timeZone, presence } = user;
  const [form, fields] = useZodForm({
    id: 'details',
    schema: profileSchema,
    lastResult,
    defaultValue: { name, locale, timeZone, presence, theme },
  });
  return (
    <Card title={t('people:myDetails')}>
      <ZodForm form={form} reloadDocument className="grid gap-4 sm:grid-cols-2">
        <input type="hidden" name="_intent" value="details" />
        <TextField field={fields.name} label={t('people:name')} dir="auto" required />
        <SelectField
          field={fields.presence}
          label={t('people:presence')}
          options={PRESENCES.map((value) => ({ value, label: t(`vocabulary:presence.${value}`) }))}
        />
        <SelectField
          field={fields.locale}
          label={t('people:language')}
          options={LANGUAGES.map((one) => ({ value: one.locale, label: one.name }))}
        />
        <SelectField
          field={fields.theme}
          label={t('people:theme')}
          options={THEMES.map((value) => ({ value, label: t(`shell:${THEME_WORDS[value]}`) }))}
        />
        <TextField field={fields.timeZone} label={t('people:timeZone')} dir="ltr" list="zones" />
        <datalist id="zones">
          {ZONES.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <div className="flex items-end sm:col-span-2">
          <SubmitButton>{t('people:save')}</SubmitButton>
        </div>
      </ZodForm>
    </Card>
  );
}
