import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/ui/checkbox';
import { Dialog } from '~/components/ui/dialog';
import { Kbd } from '~/components/ui/kbd';
import { isSingleKeysOn, setSingleKeys } from './keys';
import { type Shortcut, useShortcutList } from './shortcuts';

interface Line {
  keys: string;
  label: string;
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      <dl className="grid">
        {lines.map(({ keys, label }) => (
          <div
            key={keys}
            className="flex min-h-9 items-center justify-between gap-4 border-b border-line last:border-b-0"
          >
            <dt>{label}</dt>
            <dd>
              <span className="sr-only">{keys}</span>
              <Kbd className="pointer-coarse:inline-flex">{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Every key that does something here, and the switch that turns single keys off. */
export default function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const shortcuts = useShortcutList();
  const [on, setOn] = useState(isSingleKeysOn);
  const of = (scope: Shortcut['scope']) => shortcuts.filter((shortcut) => shortcut.scope === scope);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keyboardHelp')}
      description={t('keyboardIntro')}
    >
      <div className="grid gap-5 pt-2">
        <Lines title={t('keysHere')} lines={of('here')} />
        <Lines
          title={t('keysEverywhere')}
          lines={[
            { keys: 'Ctrl K', label: t('keySearch') },
            ...of('everywhere'),
            { keys: '?', label: t('keyHelp') },
            { keys: 'Esc', label: t('keyEscape') },
          ]}
        />
        <div className="rounded bg-sunken px-3 py-2.5">
          <Checkbox
            checked={on}
            onChange={(event) => {
              setOn(event.target.checked);
              setSingleKeys(event.target.checked);
            }}
            label={
              <>
                <span className="font-medium">{t('singleKeys')}</span>
                <span className="block text-sm text-muted">{t('singleKeysHint')}</span>
              </>
            }
          />
        </div>
      </div>
    </Dialog>
  );
}
