import { Chip } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';

/** What is to be known of a university at a glance. */
export function StateChips({ partner, active }: { partner?: boolean; active: boolean }) {
  const t = useT();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {partner && <Chip tone="good">{t('universities:partner')}</Chip>}
      {!active && <Chip tone="neutral">{t('universities:inactive')}</Chip>}
    </span>
  );
}
