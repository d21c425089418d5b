import type { FormMetadata } from '@conform-to/react';
import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { OfflineAlert } from '~/components/form/offline-alert';
import { SubmitButton } from '~/components/form/submit-button';
import { ZodForm } from '~/components/form/zod-form';
import { ButtonLink } from '~/components/ui/button';
import { cn } from '~/lib/cn';
import { useAnswer } from '~/lib/offline';
import { useT } from '~/lib/use-t';
import type { SettingPageData } from './setting-page.server';
import { settingPath } from './setting-words';
import { useUnsavedGuard } from './use-unsaved-guard';

/** The form of a setting: what it starts from, its fields, and the bar that saves them. */
export function EditorForm<Schema extends Record<string, unknown>>({
  form,
  setting,
  children,
}: {
  form: FormMetadata<Schema, string[]>;
  setting: SettingPageData['setting'];
  children: ReactNode;
}) {
  const t = useT();
  const { offline } = useAnswer();
  const sending = useNavigation().state !== 'idle';
  const dirty = form.dirty && !sending;
  useUnsavedGuard(dirty, t('settings:leave'));
  return (
    <ZodForm form={form}>
      <input type="hidden" name="_version" value={setting.version} />
      {/* What Enter presses: the other buttons move, add and remove rows. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <fieldset disabled={!setting.mayChange} className="grid min-w-0 gap-4">
        {children}
      </fieldset>
      {offline && <OfflineAlert />}
      {setting.mayChange && (
        <div
          className={cn(
            'flex items-center justify-end gap-2 bg-surface py-3',
            // In the way only once there is something to save.
            dirty
              ? 'sticky bottom-bottombar z-sticky -mx-3.5 border-t border-line px-3.5 md:mx-0 md:rounded-lg md:border md:shadow-pop'
              : 'bg-transparent',
          )}
        >
          {dirty && (
            <>
              <p role="status" className="me-auto text-sm text-muted">
                {t('settings:unsaved')}
              </p>
              <ButtonLink to={settingPath(setting.key)} variant="quiet" reloadDocument>
                {t('settings:discard')}
              </ButtonLink>
            </>
          )}
          <SubmitButton>{t('settings:save')}</SubmitButton>
        </div>
      )}
    </ZodForm>
  );
}
