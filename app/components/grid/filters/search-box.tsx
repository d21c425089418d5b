import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '~/components/ui/input';

const PAUSE_MS = 250;

interface SearchBoxProps {
  inputRef: RefObject<HTMLInputElement>;
  value: string;
  onSearch: (change: { search: string }) => void;
}

/** Narrows the list while somebody types; `/` leads here. */
export function SearchBox({ inputRef, value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation('grid');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  // An address that moved elsewhere brings its own words, but never under somebody's fingers.
  useEffect(() => {
    const input = inputRef.current;
    if (input && document.activeElement !== input) input.value = value;
  }, [inputRef, value]);
  return (
    <label htmlFor="list-search" className="relative block w-56 max-md:flex-1">
      <span className="sr-only">{t('search')}</span>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-muted"
      />
      <Input
        id="list-search"
        ref={inputRef}
        type="search"
        name="search"
        dir="auto"
        autoComplete="off"
        defaultValue={value}
        placeholder={t('search')}
        aria-keyshortcuts="/"
        onChange={({ target }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch({ search: target.value.trim() }), PAUSE_MS);
        }}
        className="h-8 ps-8.5 max-md:h-10"
      />
    </label>
  );
}
