import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '~/components/ui/skeleton';
import { useTRPC } from '~/lib/trpc';
import { CheckList } from './check-list';

interface CounselorFilterProps {
  label: string;
  seesUnassigned: boolean;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** The counselors whom the reader may filter by, and nobody. */
export function CounselorFilter(props: CounselorFilterProps) {
  const { label, seesUnassigned, values, onChange } = props;
  const { t } = useTranslation(['grid', 'customers', 'errors']);
  const trpc = useTRPC();
  const agents = useQuery(trpc.users.agents.queryOptions({}));
  if (agents.isError) return <p className="p-2 text-danger">{t('errors:offline')}</p>;
  if (!agents.data) {
    return (
      <div className="grid gap-3 p-2" aria-busy="true">
        <Skeleton className="w-24" />
        <Skeleton className="w-40" />
        <Skeleton className="w-32" />
      </div>
    );
  }
  const nobody = seesUnassigned ? [{ key: 'none', label: t('customers:unassigned') }] : [];
  const items = [...nobody, ...agents.data.items.map(({ id, name }) => ({ key: id, label: name }))];
  if (items.length === 0) return <p className="p-2 text-muted">{t('grid:noCounselors')}</p>;
  return <CheckList label={label} items={items} values={values} onChange={onChange} />;
}
