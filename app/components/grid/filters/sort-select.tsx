import { ArrowDownWideNarrow, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SORTS, type Sort } from '../query';

const WORDS = {
  '-createdAt': 'newest',
  createdAt: 'oldest',
  '-updatedAt': 'updated',
  customerName: 'name',
  nextFollowupAt: 'followup',
} as const satisfies Record<Sort, string>;

interface SortSelectProps {
  value: Sort;
  onChange: (sort: Sort) => void;
}

/** The order of the list, in the browser's own list: phones show their wheel. */
export function SortSelect({ value, onChange }: SortSelectProps) {
  const { t } = useTranslation('grid');
  return (
    <label className="relative inline-flex h-8 items-center gap-1 rounded ps-2 text-base text-muted focus-within:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent hover:bg-sunken hover:text-ink max-md:size-10 max-md:justify-center max-md:border max-md:border-control max-md:bg-surface max-md:ps-0">
      <ArrowDownWideNarrow aria-hidden="true" className="size-4.5 md:hidden" />
      <span className="max-md:sr-only">{t('sort')}:</span>
      <select
        key={value}
        name="sort"
        defaultValue={value}
        onChange={({ target }) => {
          const sort = SORTS.find((one) => one === target.value);
          if (sort) onChange(sort);
        }}
        className="h-full cursor-pointer field-sizing-content appearance-none rounded bg-transparent pe-7 outline-none font-medium max-md:absolute max-md:inset-0 max-md:w-full max-md:opacity-0"
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort} className="bg-raised text-ink">
            {t(`sortBy.${WORDS[sort]}`)}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-2 my-auto size-3.5 max-md:hidden"
      />
    </label>
  );
}
