import { Link } from '@remix-run/react';
import type { UniversityRow as Row } from '#server/domain/universities/schema';
import { Bidi } from '~/components/ui/bidi';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useFormat } from '~/lib/use-format';
import { nameIn, OtherName } from './named';
import { StateChips } from './state-chips';

const cell = 'px-4 py-2.5 max-md:inline-block max-md:px-0 max-md:py-0 max-md:pe-3';

/** A line of the list; on phones what matters of it, wrapped. */
export function UniversityRow({
  university,
  country,
}: {
  university: Row;
  country: string | undefined;
}) {
  const format = useFormat();
  const { locale } = useApp();
  const { id, city, ranking, domains } = university;
  return (
    <tr className="relative border-t border-line hover:bg-sunken max-md:block max-md:px-4 max-md:py-3">
      <td className="px-4 py-2.5 max-md:block max-md:p-0 max-md:pb-1.5">
        <Link
          to={`/universities/${id}`}
          className="font-medium text-ink after:absolute after:inset-0"
        >
          <Bidi>{nameIn(university, locale)}</Bidi>
        </Link>
        <p className="text-sm text-muted">
          <OtherName of={university} />
        </p>
      </td>
      <td className={cell}>{country}</td>
      <td className={cell}>{city && <Bidi>{city}</Bidi>}</td>
      <td className={cn(cell, 'max-md:hidden')}>
        {domains[0] && <bdi dir="ltr">{domains[0]}</bdi>}
      </td>
      <td className={cn(cell, 'num max-md:hidden')}>{ranking && format.number(ranking)}</td>
      <td className={cell}>
        <StateChips {...university} />
      </td>
    </tr>
  );
}
