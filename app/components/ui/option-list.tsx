import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { cn } from '~/lib/cn';

export interface OptionItem {
  key: string;
  content: ReactNode;
}

interface OptionListProps {
  label: string;
  items: readonly OptionItem[];
  current?: string | null;
  onChoose: (key: string) => void;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** One choice out of a few: arrows walk, Enter takes, letters of the first word jump. */
export function OptionList({ label, items, current, onChoose }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];

  useEffect(() => {
    const start = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    (start ?? list.current?.querySelector<HTMLElement>('[role=option]'))?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    const target = targetOf(event, all, at);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div ref={list} role="listbox" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map(({ key, content }) => (
        <button
          key={key}
          type="button"
          role="option"
          tabIndex={key === (current ?? items[0]?.key) ? 0 : -1}
          aria-selected={key === current}
          onClick={() => onChoose(key)}
          className={cn(
            'flex min-h-8 w-full items-center gap-2 rounded px-2 text-start text-base -outline-offset-2 hover:bg-sunken focus-visible:bg-sunken pointer-coarse:min-h-11',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{content}</span>
          {key === current && <Check aria-hidden="true" className="size-4 shrink-0 text-accent" />}
        </button>
      ))}
    </div>
  );
}

function targetOf(event: KeyboardEvent, all: readonly HTMLElement[], at: number) {
  const step = STEPS[event.key];
  if (step) return all.at((at + step + all.length) % all.length);
  if (event.key === 'Home') return all[0];
  if (event.key === 'End') return all.at(-1);
  if (event.key.length !== 1 || event.key === ' ') return undefined;
  const letter = event.key.toLocaleLowerCase();
  const following = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return following.find(({ textContent }) =>
    textContent?.trim().toLocaleLowerCase().startsWith(letter),
  );
}
