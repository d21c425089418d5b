import { useTranslation } from 'react-i18next';
import { OptionList } from '~/components/ui/option-list';
import { useGrid } from '../grid-context';

/** Why a student was lost. */
export function LostReasons({
  current,
  onChoose,
}: {
  current: string | null;
  onChoose: (reason: string) => void;
}) {
  const { t } = useTranslation('grid');
  const { lists } = useGrid();
  return (
    <>
      <p className="px-2 pb-1 text-sm text-muted">{t('lostReason')}</p>
      <OptionList
        label={t('lostReason')}
        current={current}
        items={lists.lostReasons
          .filter(({ enabled, key }) => enabled || key === current)
          .map(({ key, label }) => ({ key, content: label }))}
        onChoose={onChoose}
      />
    </>
  );
}
