import type { UserView } from '#server/domain/users/schema';
import { Chip } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';

/** Whether the person can sign in, and if not, why. */
export function AccountState({
  active,
  hasPassword,
  isDeleted,
}: Pick<UserView, 'active' | 'hasPassword' | 'isDeleted'>) {
  const t = useT();
  if (isDeleted) return <Chip tone="danger">{t('people:deleted')}</Chip>;
  if (!active) return <Chip tone="danger">{t('people:closed')}</Chip>;
  if (!hasPassword) return <Chip tone="warn">{t('people:invited')}</Chip>;
  return <Chip tone="good">{t('people:active')}</Chip>;
}
