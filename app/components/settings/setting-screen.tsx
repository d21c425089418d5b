import { Form } from '@remix-run/react';
import { RotateCcw } from 'lucide-react';
import { CsrfField } from '~/components/form/csrf-field';
import { FormAlert } from '~/components/form/error-summary';
import { Page } from '~/components/shell/page';
import { Button } from '~/components/ui/button';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import { EntriesEditor } from './entries-editor';
import { HeldEntries } from './held-entries';
import { HolidaysEditor } from './holidays-editor';
import {
  AuditEditor,
  FollowupsEditor,
  LocaleEditor,
  SessionEditor,
  TagsEditor,
} from './plain-editors';
import { SavedMessage } from './saved-message';
import type { SettingAnswer } from './setting-action.server';
import type { SettingPageData } from './setting-page.server';
import { settingWords } from './setting-words';
import type { StageUse } from './stage-summary';
import { StagesEditor } from './stages-editor';

type ScreenProps = SettingPageData & { use?: readonly StageUse[] };

/** One setting as a form of its kind. */
export function SettingScreen(page: ScreenProps) {
  const { setting, form } = page;
  const t = useT();
  const { answer } = useAnswer<SettingAnswer>();
  const words = settingWords(setting.key);
  return (
    <Page
      title={t(`settings:names.${words}`)}
      subtitle={t(`settings:about.${words}`)}
      back={{ to: '/admin/settings', label: t('settings:toSettings') }}
      width={form.kind === 'stages' ? 'full' : 'form'}
    >
      <SavedMessage />
      {!setting.mayChange && <FormAlert tone="info">{t('settings:superadminOnly')}</FormAlert>}
      <HeldEntries held={answer?.held ?? []} form={form} />
      {/* What was saved is a new start for every field. */}
      <Editor key={setting.version} {...page} lastResult={answer?.lastResult} />
      {setting.mayChange && !setting.isDefault && (
        <Form method="post" className="flex justify-end">
          <CsrfField />
          <input type="hidden" name="_version" value={setting.version} />
          <Button
            type="submit"
            name="_intent"
            value="reset"
            variant="quiet"
            size="sm"
            icon={<RotateCcw aria-hidden="true" className="size-3.5" />}
          >
            {t('settings:reset')}
          </Button>
        </Form>
      )}
    </Page>
  );
}

function Editor(props: ScreenProps & { lastResult: SettingAnswer['lastResult'] }) {
  const { form, setting, timeZones, use = [], lastResult } = props;
  const shared = { setting, lastResult };
  switch (form.kind) {
    case 'stages':
      return <StagesEditor {...shared} values={form.values} use={use} />;
    case 'entries':
      return <EntriesEditor {...shared} values={form.values} />;
    case 'currencies':
      return <EntriesEditor {...shared} values={form.values} codes />;
    case 'holidays':
      return <HolidaysEditor {...shared} values={form.values} />;
    case 'tags':
      return <TagsEditor {...shared} values={form.values} />;
    case 'locale':
      return <LocaleEditor {...shared} values={form.values} timeZones={timeZones} />;
    case 'followups':
      return <FollowupsEditor {...shared} values={form.values} />;
    case 'session':
      return <SessionEditor {...shared} values={form.values} />;
    case 'audit':
      return <AuditEditor {...shared} values={form.values} />;
  }
}
