import type { CustomerRow } from '#server/domain/customers/output';
import { Phone } from '~/components/ui/bidi';
import { useGrid } from '../grid-context';
import { labelOf } from '../lists';

interface CellProps {
  record: CustomerRow;
}

export function PhoneCell({ record }: CellProps) {
  return <Phone value={record.customerPhone} className="truncate" />;
}

export function DegreeCell({ record }: CellProps) {
  const { t } = useGrid();
  return <span className="truncate">{t(`vocabulary:degreeType.${record.degreeType}`)}</span>;
}

export function SourceCell({ record }: CellProps) {
  const { lists, format } = useGrid();
  return (
    <span className="truncate text-muted">
      {record.source ? labelOf(lists.sources, record.source) : format.due(null).text}
    </span>
  );
}

export function UpdatedCell({ record }: CellProps) {
  const { format } = useGrid();
  return (
    <time
      dateTime={record.updatedAt}
      title={format.dateTime(record.updatedAt)}
      className="num truncate text-muted"
    >
      {format.ago(record.updatedAt)}
    </time>
  );
}
