import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Bidi } from '~/components/ui/bidi';
import { type FilterKey, isEditable, isSwitch } from './pills';

const SHOWN = 2;

interface FilterPillProps {
  name: FilterKey;
  values: readonly string[];
  onEdit: (anchor: Element) => void;
  removeTo: string;
}

/** A filter that is set: press it to change it, its cross takes it away. */
export function FilterPill({ name, values, onEdit, removeTo }: FilterPillProps) {
  const { t } = useTranslation(['grid', 'common']);
  const label = t(`grid:filter.${name}`);
  const shown = values.slice(0, SHOWN).join(t('common:listSeparator'));
  const more = values.length - SHOWN;
  const words = (
    <>
      <span className="text-ink">{label}</span>
      {!isSwitch(name) && (
        <>
          {name !== 'created' && <span className="text-muted">{t('grid:is')}</span>}
          <Bidi className="truncate font-semibold">{shown}</Bidi>
          {more > 0 && (
            <span className="num text-muted">{t('grid:moreValues', { count: more })}</span>
          )}
        </>
      )}
    </>
  );
  return (
    <span className="inline-flex min-h-7 max-w-full items-stretch rounded-full border border-line-strong bg-surface text-sm">
      {isEditable(name) ? (
        <button
          type="button"
          aria-haspopup="dialog"
          title={t('grid:editFilter', { name: label })}
          onClick={({ currentTarget }) => onEdit(currentTarget)}
          className="inline-flex min-w-0 items-center gap-1.5 rounded-s-full ps-3 pe-1 hover:bg-sunken"
        >
          {words}
        </button>
      ) : (
        <span className="inline-flex min-w-0 items-center gap-1.5 ps-3 pe-1">{words}</span>
      )}
      <Link
        to={removeTo}
        replace
        preventScrollReset
        aria-label={t('grid:removeFilter', { name: label })}
        className="grid w-7 place-items-center rounded-e-full text-muted hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden="true" className="size-3.5" />
      </Link>
    </span>
  );
}
