import { Link } from '@remix-run/react';
import { ChevronRight, Lock } from 'lucide-react';
import { SETTING_CATEGORIES } from '#models/vocabulary';
import { Page } from '~/components/shell/page';
import { Card } from '~/components/ui/card';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import type { SettingsPageData } from './setting-page.server';
import { settingPath, settingWords } from './setting-words';
import { useSettingFacts } from './use-setting-facts';

/** Every setting by its category, with what it says now. */
export function SettingsScreen({ settings }: SettingsPageData) {
  const t = useT();
  return (
    <Page title={t('settings:title')} subtitle={t('settings:intro')}>
      {SETTING_CATEGORIES.map((category) => (
        <Card key={category} flush title={t(`settings:categories.${category}`)}>
          <ul className="divide-y divide-line">
            {settings
              .filter((setting) => setting.category === category)
              .map((setting) => (
                <SettingLine key={setting.key} setting={setting} />
              ))}
          </ul>
        </Card>
      ))}
    </Page>
  );
}

function SettingLine({ setting }: { setting: SettingsPageData['settings'][number] }) {
  const t = useT();
  const format = useFormat();
  const { locale } = useApp();
  const facts = useSettingFacts(setting.form, locale);
  const words = settingWords(setting.key);
  const { isDefault, updatedAt, mayChange } = setting;
  return (
    <li>
      <Link
        to={settingPath(setting.key)}
        prefetch="intent"
        className="flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5 font-medium">
            {t(`settings:names.${words}`)}
            {!mayChange && (
              <span title={t('settings:superadminOnly')}>
                <Lock aria-hidden="true" className="size-3.5 text-muted" />
                <span className="sr-only">{t('settings:superadminOnly')}</span>
              </span>
            )}
          </span>
          <span className="block text-sm text-muted">{t(`settings:about.${words}`)}</span>
        </span>
        <span className="hidden shrink-0 text-end text-sm text-muted sm:block">
          <span className="block text-ink">{facts}</span>
          {isDefault || !updatedAt
            ? t('settings:isDefault')
            : t('settings:changed', { when: format.ago(updatedAt) })}
        </span>
        <ChevronRight aria-hidden="true" className="flip-rtl size-4 shrink-0 text-muted" />
      </Link>
    </li>
  );
}
