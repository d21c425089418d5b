import { Link } from '@remix-run/react';
import { MessageCircle, PanelRightOpen, Phone } from 'lucide-react';
import type { CustomerRow } from '#server/domain/customers/output';
import { useGrid } from '../grid-context';

const action =
  'grid place-items-center rounded-md text-muted hover:bg-line hover:text-ink size-7 max-md:size-10 max-md:border max-md:border-line-strong max-md:text-accent-text';

export const telHref = (phone: string) => `tel:${phone}`;
export const whatsappHref = (phone: string) => `https://wa.me/${phone.replace(/\D/g, '')}`;

/** Call, write or open: shown on the row under the pointer or the keyboard, always on phones. */
export function RowActions({ record, name }: { record: CustomerRow; name: string }) {
  const { t, ready } = useGrid();
  const tabIndex = ready ? -1 : undefined;
  return (
    <span className="absolute end-1 z-1 flex items-center gap-0.5 rounded bg-sunken ps-1 md:invisible md:group-focus-within/row:visible md:group-hover/row:visible max-md:end-3 max-md:bottom-2.5 max-md:gap-2 max-md:bg-transparent">
      <a
        href={telHref(record.customerPhone)}
        tabIndex={tabIndex}
        title={t('grid:call', { name })}
        aria-label={t('grid:call', { name })}
        className={action}
      >
        <Phone aria-hidden="true" className="size-4" />
      </a>
      <a
        href={whatsappHref(record.customerPhone)}
        target="_blank"
        rel="noreferrer"
        tabIndex={tabIndex}
        title={t('grid:whatsapp', { name })}
        aria-label={t('grid:whatsapp', { name })}
        className={action}
      >
        <MessageCircle aria-hidden="true" className="size-4" />
      </a>
      <Link
        to={`/customers/${record.id}`}
        discover="none"
        tabIndex={tabIndex}
        title={t('grid:open')}
        aria-label={t('grid:openStudent', { name })}
        className={`${action} max-md:hidden`}
      >
        <PanelRightOpen aria-hidden="true" className="flip-rtl size-4" />
      </Link>
    </span>
  );
}
