import { Form, useNavigate } from '@remix-run/react';
import { Plus, Search, X } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from '~/components/ui/button';
import { lazyPart } from '~/components/ui/lazy-part';
import { useFormat } from '~/lib/use-format';
import { useT } from '~/lib/use-t';
import { useGrid } from '../grid-context';
import type { GridLists } from '../lists';
import { type GridFilters, type GridQuery, hrefOf, NO_FILTERS } from '../query';
import { FilterPill } from './filter-pill';
import { NoScriptFilters } from './noscript-filters';
import { FILTER_KEYS, type FilterKey, filterWords, without } from './pills';
import { SearchBox } from './search-box';
import { SortSelect } from './sort-select';

const FilterEditor = lazyPart(() => import('./filter-editor'));
export const preloadFilterEditor = FilterEditor.preload;

interface FilterBarProps {
  query: GridQuery;
  lists: GridLists;
  counselors: Readonly<Record<string, string>>;
  seesUnassigned: boolean;
  search: RefObject<HTMLInputElement>;
}

interface Opened {
  /** null while the filter itself is still to be chosen. */
  key: FilterKey | null;
  anchor: Element;
}

/** What narrows and orders the list. Everything it does is an address: a form without scripts. */
export function FilterBar({ query, lists, counselors, seesUnassigned, search }: FilterBarProps) {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { ready } = useGrid();
  const [opened, setOpened] = useState<Opened | null>(null);
  const go = (change: Partial<GridQuery>) =>
    navigate(hrefOf({ ...query, ...change }), { replace: true, preventScrollReset: true });
  const setFilters = (filters: GridFilters) => go({ filters });
  const pills = FILTER_KEYS.map((key) => ({
    key,
    values: filterWords(key, query.filters, { t, format, lists, counselors }),
  })).filter(({ values }) => values.length > 0);

  return (
    <Form
      method="get"
      action="/customers"
      role="search"
      onSubmit={(event) => {
        if (!ready) return;
        event.preventDefault();
        go({ search: search.current?.value.trim() ?? '' });
      }}
      className="flex flex-wrap items-center gap-2"
    >
      <fieldset className="flex items-center gap-2 max-md:order-last max-md:no-scrollbar max-md:w-full max-md:overflow-x-auto max-md:*:shrink-0 min-w-0 md:flex-wrap">
        <legend className="sr-only">{t('grid:filters')}</legend>
        {pills.map(({ key, values }) => (
          <FilterPill
            key={key}
            name={key}
            values={values}
            onEdit={(anchor) => setOpened({ key, anchor })}
            removeTo={hrefOf({ ...query, filters: without(query.filters, key) })}
          />
        ))}
        <Button
          variant="quiet"
          size="sm"
          aria-haspopup="dialog"
          icon={<Plus aria-hidden="true" className="size-3.5" />}
          onClick={({ currentTarget }) => setOpened({ key: null, anchor: currentTarget })}
          className="rounded-full border-dashed border-line-strong px-3 noscript:hidden"
        >
          {t('grid:addFilter')}
        </Button>
        {pills.length > 1 && (
          <Button
            variant="quiet"
            size="sm"
            icon={<X aria-hidden="true" className="size-3.5" />}
            onClick={() => setFilters(NO_FILTERS)}
            className="noscript:hidden"
          >
            {t('grid:clearFilters')}
          </Button>
        )}
      </fieldset>
      <NoScriptFilters query={query} lists={lists} />
      <span className="flex-1 max-md:hidden" />
      <SearchBox inputRef={search} value={query.search} onSearch={go} />
      <SortSelect value={query.sort} onChange={(sort) => go({ sort })} />
      <noscript>
        <Button type="submit" icon={<Search aria-hidden="true" className="size-4" />}>
          {t('common:apply')}
        </Button>
      </noscript>
      {opened && (
        <FilterEditor
          chosen={opened.key}
          anchor={opened.anchor}
          filters={query.filters}
          lists={lists}
          seesUnassigned={seesUnassigned}
          onChange={setFilters}
          onClose={() => setOpened(null)}
        />
      )}
    </Form>
  );
}
