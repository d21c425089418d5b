import { useTranslation } from 'react-i18next';
import { Input } from '~/components/ui/input';
import type { GridFilters } from '../query';

interface CreatedFilterProps {
  filters: GridFilters;
  onChange: (filters: GridFilters) => void;
}

const ENDS = [
  ['createdFrom', 'from'],
  ['createdTo', 'to'],
] as const;

/** The first and the last day, either one open. A date counts once it is whole. */
export function CreatedFilter({ filters, onChange }: CreatedFilterProps) {
  const { t } = useTranslation('grid');
  return (
    <fieldset className="grid gap-2 p-2">
      <legend className="text-sm font-semibold text-muted">{t('filter.created')}</legend>
      {ENDS.map(([name, word]) => (
        <label key={name} htmlFor={`filter-${name}`} className="grid gap-1 text-sm">
          {t(word)}
          <Input
            id={`filter-${name}`}
            type="date"
            defaultValue={filters[name] ?? ''}
            min={name === 'createdTo' ? (filters.createdFrom ?? undefined) : undefined}
            max={name === 'createdFrom' ? (filters.createdTo ?? undefined) : undefined}
            onChange={({ target }) => {
              if (target.validity.valid) onChange({ ...filters, [name]: target.value || null });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
