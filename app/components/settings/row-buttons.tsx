import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { Button } from '~/components/ui/button';
import { useT } from '~/lib/use-t';

type Intent = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'name' | 'value' | 'form' | 'formNoValidate'
>;

interface RowButtonsProps {
  /** What the row is about, for those who hear the buttons. */
  name: string;
  /** Absent on the first row. */
  up?: Intent | undefined;
  /** Absent on the last one. */
  down?: Intent | undefined;
  /** Null where this one stays while others may go: its arrows stand in line with theirs. */
  remove?: Intent | null | undefined;
}

/**
 * Moves and removes a row. They are submit buttons: without scripts the page comes back with the rows
 * in their new order, and everything typed.
 */
export function RowButtons({ name, up, down, remove }: RowButtonsProps) {
  const t = useT();
  const icon = { 'aria-hidden': true, className: 'size-4' } as const;
  return (
    <div className="flex shrink-0 items-center">
      <Button
        {...up}
        type="submit"
        variant="quiet"
        size="icon"
        disabled={!up}
        aria-label={t('settings:up', { name })}
      >
        <ArrowUp {...icon} />
      </Button>
      <Button
        {...down}
        type="submit"
        variant="quiet"
        size="icon"
        disabled={!down}
        aria-label={t('settings:down', { name })}
      >
        <ArrowDown {...icon} />
      </Button>
      {remove === null && <span className="w-9 max-sm:hidden" />}
      {remove && (
        <Button
          {...remove}
          type="submit"
          variant="quiet"
          size="icon"
          aria-label={t('settings:remove', { name })}
        >
          <X {...icon} />
        </Button>
      )}
    </div>
  );
}
