import type { Locale } from '#models/vocabulary';
import { WEEKDAYS } from '#server/domain/people/wall-clock';
import { useT } from '~/lib/use-t';
import type { SettingForm } from './form-values';

/** What a setting says now, in a few words. */
export function useSettingFacts(form: SettingForm, locale: Locale): string {
  const t = useT();
  switch (form.kind) {
    case 'stages':
    case 'entries':
    case 'currencies': {
      const { rows } = form.values;
      const off = rows.filter(({ enabled }) => !enabled).length;
      const count = t('settings:entries', { count: rows.length });
      return off > 0
        ? [count, t('settings:entriesOff', { count: off })].join(t('listSeparator'))
        : count;
    }
    case 'holidays':
      return t('settings:entries', { count: form.values.rows.length });
    case 'tags':
      return t('settings:entries', {
        count: form.values.tags.split('\n').filter(Boolean).length,
      });
    case 'locale': {
      const days = form.values.weekend.map((day) =>
        t(`time:weekdays.${WEEKDAYS[Number(day)] ?? 'sun'}`),
      );
      const language = t(`settings:languages.${form.values.defaultLocale}`);
      return [language, days.join(locale === 'ar' ? ' و' : '–')].filter(Boolean).join(' · ');
    }
    case 'followups':
      return form.values.reminderMinutes === undefined
        ? t('settings:followups.noReminder')
        : t('settings:followups.facts', { minutes: form.values.reminderMinutes });
    case 'session':
      return t('settings:session.facts', form.values);
    case 'audit':
      return t('settings:stage.days', { count: form.values.retentionDays });
  }
}
