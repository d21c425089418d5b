import { Link } from '@remix-run/react';
import { useQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { buttonStyle } from '~/components/ui/button';
import { useTRPC } from '~/lib/trpc';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';

/** Often enough for a reminder, seldom enough for a count out of an index. */
const LOOK_MS = 15_000;
const SHOWN_UP_TO = 99;

/** The way to the notifications, with how many are unread. */
export function Bell() {
  const t = useT();
  const format = useFormat();
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.notifications.unread.queryOptions({}),
    refetchInterval: LOOK_MS,
    staleTime: 0,
    retry: false,
  });
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/notifications"
      prefetch="intent"
      aria-label={
        unread > 0 ? t('notifications:bell', { count: unread }) : t('notifications:title')
      }
      className={buttonStyle({ variant: 'quiet', size: 'icon' })}
    >
      <BellIcon aria-hidden="true" className="size-4.5" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="num absolute end-0.5 top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-danger px-1 text-2xs font-semibold text-danger-ink"
        >
          {format.count(Math.min(unread, SHOWN_UP_TO), unread > SHOWN_UP_TO)}
        </span>
      )}
    </Link>
  );
}
