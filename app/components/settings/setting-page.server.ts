import { SETTING_KEYS, type SettingKey } from '#models/vocabulary';
import { getSetting, listSettings, stageUse } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { notFound } from '#server/kernel/errors';
import type { Translate } from '~/lib/i18n';
import { formOf } from './form-values';
import { settingWords } from './setting-words';

/** The key that an address names. @throws AppError NOT_FOUND for any other */
export function settingKey(given: string | undefined): SettingKey {
  const key = SETTING_KEYS.find((one) => one === given);
  if (!key) throw notFound('This setting');
  return key;
}

/** One setting with its form. */
export async function settingPage(app: RequestContext, key: SettingKey, t: Translate) {
  const { value, ...setting } = await getSetting(app, { key });
  return {
    title: `${t(`settings:names.${settingWords(key)}`)} · EduGate`,
    setting,
    form: formOf(key, value),
    timeZones: key === 'general.locale' ? Intl.supportedValuesOf('timeZone') : [],
  };
}
export type SettingPageData = Awaited<ReturnType<typeof settingPage>>;

/** The stages, with how many students stand in each. */
export async function stagesPage(app: RequestContext, t: Translate) {
  const [page, use] = await Promise.all([settingPage(app, 'lists.stages', t), stageUse(app, {})]);
  return { ...page, use: use.stages };
}

/** All settings in a line each. */
export async function settingsPage(app: RequestContext, t: Translate) {
  const { items } = await listSettings(app, { limit: 100 });
  return {
    title: `${t('settings:title')} · EduGate`,
    settings: items.map(({ key, category, value, ...rest }) => ({
      ...rest,
      key,
      category,
      form: formOf(key, value),
    })),
  };
}
export type SettingsPageData = Awaited<ReturnType<typeof settingsPage>>;
