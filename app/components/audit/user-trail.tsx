import { can } from '#server/permissions/can';
import { ButtonLink } from '~/components/ui/button';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';

/** From a person to what they did, and to what was done to their account. */
export function UserTrail({ userId }: { userId: string }) {
  const t = useT();
  const { permissions } = useApp();
  if (!can(permissions, 'audit.view')) return null;
  return (
    <>
      <ButtonLink to={`/admin/audit?userId=${userId}`} size="sm">
        {t('audit:did')}
      </ButtonLink>
      <ButtonLink to={`/admin/audit?entityType=profile&entityId=${userId}`} size="sm">
        {t('audit:doneTo')}
      </ButtonLink>
    </>
  );
}
