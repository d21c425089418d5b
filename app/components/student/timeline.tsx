import { Link, useFetcher, useLocation } from '@remix-run/react';
import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TimelineItem } from '#server/domain/customers/output';
import { ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { ChangesEntry } from './changes-entry';
import type { StudentPageData } from './student-page.server';
import { type EntryWords, TimelineEntry } from './timeline-entry';

/** What happened, newest first. `changes` leaves the contacts out and tells each field. */
export function Timeline({
  page,
  only,
  words,
  seesContacts,
}: {
  page: Pick<StudentPageData, 'timeline' | 'before'>;
  only: 'all' | 'changes';
  words: EntryWords;
  /** Off for those who enter students and do not follow them up. */
  seesContacts: boolean;
}) {
  const t = useT();
  const { pathname } = useLocation();
  const older = useOlder(page.timeline);
  const tab = only === 'changes' ? 'tab=changes&' : '';
  const shown = older.items.filter(({ kind }) => only === 'all' || kind === 'change');
  return (
    <>
      {page.before && (
        <Link
          to={`${pathname}${tab ? '?tab=changes' : ''}`}
          preventScrollReset
          className="block py-2 text-center text-sm text-accent-text hover:underline"
        >
          {t('student:newest')}
        </Link>
      )}
      <ol aria-label={t(only === 'all' ? 'student:timeline' : 'student:changes')}>
        {shown.map((item) =>
          only === 'changes' && item.kind === 'change' ? (
            <ChangesEntry key={item.id} item={item} words={words} />
          ) : (
            <TimelineEntry key={item.id} item={item} words={words} />
          ),
        )}
      </ol>
      {shown.length === 0 && !older.nextBefore && (
        <EmptyState
          icon={<History />}
          title={t(
            only === 'all' && seesContacts ? 'student:timelineEmpty' : 'student:changesEmpty',
          )}
          body={t(seesContacts ? 'student:timelineEmptyBody' : 'student:contactsHidden')}
        />
      )}
      {!seesContacts && shown.length > 0 && (
        <p className="pt-3 text-center text-sm text-muted">{t('student:contactsHidden')}</p>
      )}
      {older.nextBefore && (
        <div className="flex justify-center pt-3">
          <ButtonLink
            to={`${pathname}?${tab}before=${encodeURIComponent(older.nextBefore)}`}
            size="sm"
            preventScrollReset
            aria-busy={older.loading || undefined}
            onClick={(event) => {
              event.preventDefault();
              older.load(pathname);
            }}
          >
            {t(older.loading ? 'loading' : 'student:older')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

/** The page's entries, and the older ones that were fetched below them. */
function useOlder(first: StudentPageData['timeline']) {
  const fetcher = useFetcher<StudentPageData>();
  const [more, setMore] = useState<{
    after: unknown;
    items: TimelineItem[];
    next: string | null;
  }>();
  const asked = useRef(false);
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  const current = more?.after === first ? more : undefined;

  useEach(answer, ({ timeline }) => {
    // The same page may come again with the page's own data: it is here already.
    if (!asked.current) return;
    asked.current = false;
    const items = [...(current?.items ?? []), ...timeline.items];
    setMore({ after: first, items, next: timeline.nextBefore });
  });

  const nextBefore = current ? current.next : first.nextBefore;
  return {
    items: current ? [...first.items, ...current.items] : first.items,
    nextBefore,
    loading: fetcher.state !== 'idle',
    load: (pathname: string) => {
      if (nextBefore && fetcher.state === 'idle') {
        asked.current = true;
        fetcher.load(`${pathname}?before=${encodeURIComponent(nextBefore)}`);
      }
    },
  };
}
