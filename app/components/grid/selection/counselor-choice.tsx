import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Avatar } from '~/components/ui/avatar';
import { Bidi } from '~/components/ui/bidi';
import { Input } from '~/components/ui/input';
import { Skeleton } from '~/components/ui/skeleton';
import { useTRPC } from '~/lib/trpc';
import { useT } from '~/lib/use-t';

const SHOWN = 50;

interface CounselorChoiceProps {
  value: string;
  onChange(id: string): void;
  /** A choice that is no counselor, above the others. */
  first: { id: string; name: string; hint: string };
}

/** One counselor out of many: by typing part of the name, or from the list. */
export function CounselorChoice({ value, onChange, first }: CounselorChoiceProps) {
  const t = useT();
  const trpc = useTRPC();
  const name = useId();
  const [search, setSearch] = useState('');
  const { data, isError } = useQuery({
    ...trpc.users.agents.queryOptions({ search: search.trim() || undefined, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const radio = (id: string) => ({
    type: 'radio',
    name,
    checked: value === id,
    onChange: () => onChange(id),
    className: 'size-4 shrink-0 accent-accent',
  });
  const line = 'flex min-h-10 cursor-pointer items-center gap-2.5 px-3 py-1.5 hover:bg-sunken';
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t('assignment:counselor')}</legend>
      <Input
        type="search"
        dir="auto"
        aria-label={t('assignment:findCounselor')}
        placeholder={t('assignment:findCounselor')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="max-h-60 overflow-y-auto rounded border border-line" aria-busy={!data}>
        <label className={line}>
          <input {...radio(first.id)} />
          <span>
            {first.name}
            <span className="block text-sm text-muted">{first.hint}</span>
          </span>
        </label>
        {data?.items.map((agent) => (
          <label key={agent.id} className={line}>
            <input {...radio(agent.id)} />
            <Avatar name={agent.name} />
            <span className="min-w-0 flex-1 truncate">
              <Bidi>{agent.name}</Bidi>
            </span>
            {agent.presence !== 'in' && (
              <span className="text-sm text-muted">
                {t(`vocabulary:presence.${agent.presence}`)}
              </span>
            )}
          </label>
        ))}
        {isError && <p className="p-3 text-danger">{t('errors:offline')}</p>}
        {!data && !isError && <Skeleton className="m-3 w-40" />}
        {data?.items.length === 0 && <p className="p-3 text-muted">{t('grid:noCounselors')}</p>}
      </div>
    </fieldset>
  );
}
