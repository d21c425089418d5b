import { DEGREE_TYPES } from '#models/vocabulary';
import { controlStyle } from '~/components/ui/input';
import { cn } from '~/lib/cn';
import { useT } from '~/lib/use-t';
import type { GridLists } from '../lists';
import { FOLLOWUP_FILTERS, type GridQuery, paramsOf } from '../query';

interface Option {
  value: string;
  label: string;
}

/** The filters of browsers without scripts: one choice each; what they cannot say they carry along. */
export function NoScriptFilters({ query, lists }: { query: GridQuery; lists: GridLists }) {
  const t = useT();
  const { filters } = query;
  const choices: readonly { name: keyof typeof filters; options: readonly Option[] }[] = [
    {
      name: 'degreeType',
      options: DEGREE_TYPES.map((value) => ({ value, label: t(`vocabulary:degreeType.${value}`) })),
    },
    { name: 'salesStatus', options: lists.stages.map(({ key, label }) => ({ value: key, label })) },
    { name: 'source', options: lists.sources.map(({ key, label }) => ({ value: key, label })) },
    {
      name: 'followup',
      options: FOLLOWUP_FILTERS.map((value) => ({ value, label: t(`grid:followup.${value}`) })),
    },
  ];
  const shown = new Set<string>(choices.map(({ name }) => name));
  const carried = [...paramsOf({ ...query, search: '', sort: '-createdAt' })].filter(
    ([name]) => !shown.has(name),
  );
  return (
    <noscript>
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <span className="flex flex-wrap gap-2">
        {choices.map(({ name, options }) => (
          <select
            key={name}
            name={name}
            aria-label={t(`grid:filter.${name as 'source'}`)}
            defaultValue={String([filters[name]].flat()[0] ?? '')}
            className={cn(controlStyle, 'h-8 w-auto')}
          >
            <option value="">{t(`grid:filter.${name as 'source'}`)}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ))}
      </span>
    </noscript>
  );
}
