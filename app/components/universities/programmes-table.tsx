import { Link } from '@remix-run/react';
import type { ProgrammeRow } from '#server/domain/programmes/schema';
import { Bidi } from '~/components/ui/bidi';
import { TableHead } from '~/components/ui/table-head';
import { cn } from '~/lib/cn';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { type Lists, labelIn } from '../followup/contact-lists';
import { nameIn, OtherName } from './named';
import { StateChips } from './state-chips';
import { useMoney } from './use-money';

const COLUMNS = ['programme', 'degree', 'field', 'language', 'duration', 'tuition'] as const;
const cell = 'px-4 py-2.5 max-md:inline-block max-md:px-0 max-md:py-0 max-md:pe-3';

/** Programmes of one university, a line each. */
export function ProgrammesTable({
  programmes,
  lists,
}: {
  programmes: readonly ProgrammeRow[];
  lists: Lists;
}) {
  const t = useT();
  return (
    <table className="relative w-full text-grid">
      <TableHead columns={COLUMNS.map((column) => t(`universities:${column}`))} />
      <tbody>
        {programmes.map((programme) => (
          <Row key={programme.id} programme={programme} lists={lists} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ programme, lists }: { programme: ProgrammeRow; lists: Lists }) {
  const t = useT();
  const { locale } = useApp();
  const { tuitionText, durationText } = useMoney();
  const { id, degreeType, fieldOfStudy, teachingLanguage, durationMonths, tuition } = programme;
  return (
    <tr className="relative border-t border-line hover:bg-sunken max-md:block max-md:px-4 max-md:py-3">
      <td className="px-4 py-2.5 max-md:block max-md:p-0 max-md:pb-1.5">
        <Link
          to={`/programmes/${id}`}
          className="font-medium text-ink after:absolute after:inset-0"
        >
          <Bidi>{nameIn(programme, locale)}</Bidi>
        </Link>
        <p className="flex flex-wrap gap-x-2 text-sm text-muted">
          <OtherName of={programme} />
          <StateChips active={programme.active} />
        </p>
      </td>
      <td className={cell}>{t(`vocabulary:degreeType.${degreeType}`)}</td>
      <td className={cell}>{labelIn(lists.fieldsOfStudy, fieldOfStudy, locale)}</td>
      <td className={cn(cell, 'max-md:hidden')}>
        {labelIn(lists.teachingLanguages, teachingLanguage, locale)}
      </td>
      <td className={cn(cell, 'whitespace-nowrap')}>{durationText(durationMonths)}</td>
      <td className={cn(cell, 'whitespace-nowrap')}>{tuition && tuitionText(tuition)}</td>
    </tr>
  );
}
