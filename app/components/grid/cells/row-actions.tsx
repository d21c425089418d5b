import { MessageCircle, Phone } from 'lucide-react';
import type { CustomerRow } from '#server/domain/customers/output';
import { cn } from '~/lib/cn';
import { telUrl, whatsappUrl } from '../../student/contact-links';
import { useGrid } from '../grid-context';
import { useSelection } from '../selection/selection-context';

const action =
  'grid place-items-center rounded-md text-muted hover:bg-line hover:text-ink size-6 max-md:size-10 max-md:border max-md:border-line-strong max-md:text-accent-text';

/**
 * Call or write: always on phones; elsewhere on the row under the pointer or the keyboard, in the place of
 * the face, so that no name is covered.
 */
export function RowActions({ record, name }: { record: CustomerRow; name: string }) {
  const { t, ready } = useGrid();
  const selects = useSelection() !== null;
  const tabIndex = ready ? -1 : undefined;
  return (
    <span
      className={cn(
        'absolute z-1 flex items-center md:invisible md:group-focus-within/row:visible md:group-hover/row:visible max-md:end-3 max-md:bottom-2.5 max-md:gap-2',
        // Beside the checkbox, which must stay within reach, and short of the name.
        selects && ready ? 'md:start-7.5 md:[&>a]:size-5' : 'md:start-0',
      )}
    >
      <a
        href={telUrl(record.customerPhone)}
        tabIndex={tabIndex}
        title={t('grid:call', { name })}
        aria-label={t('grid:call', { name })}
        className={action}
      >
        <Phone aria-hidden="true" className="size-4" />
      </a>
      <a
        href={whatsappUrl(record.customerPhone)}
        target="_blank"
        rel="noreferrer"
        tabIndex={tabIndex}
        title={t('grid:whatsapp', { name })}
        aria-label={t('grid:whatsapp', { name })}
        className={action}
      >
        <MessageCircle aria-hidden="true" className="size-4" />
      </a>
    </span>
  );
}
