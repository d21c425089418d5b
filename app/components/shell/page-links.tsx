import { useLocation } from '@remix-run/react';
import { ButtonLink } from '~/components/ui/button';

interface PageLinksProps {
  /** What the pages are of. */
  label: string;
  first: string;
  next: string;
  cursor: string | undefined;
  isFirst: boolean;
}

/** The way on through a list, and back to its beginning; the rest of the address stays. */
export function PageLinks({ label, first, next, cursor, isFirst }: PageLinksProps) {
  const { pathname, search } = useLocation();
  if (!cursor && isFirst) return null;
  const addressOf = (at: string | null) => {
    const query = new URLSearchParams(search);
    query.delete('cursor');
    query.delete('done');
    if (at) query.set('cursor', at);
    return `${pathname}?${query}`;
  };
  return (
    <nav className="flex gap-2" aria-label={label}>
      {!isFirst && <ButtonLink to={addressOf(null)}>{first}</ButtonLink>}
      {cursor && (
        <ButtonLink to={addressOf(cursor)} rel="next">
          {next}
        </ButtonLink>
      )}
    </nav>
  );
}
