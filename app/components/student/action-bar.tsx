import { CalendarPlus, MessageCircle, Phone, PhoneCall } from 'lucide-react';
import { useShortcut } from '~/components/shell/shortcuts';
import { ButtonLink, buttonStyle } from '~/components/ui/button';
import { Kbd } from '~/components/ui/kbd';
import { cn } from '~/lib/cn';
import { useT } from '~/lib/use-t';
import type { ContactKind } from '../followup/contact-dialog';
import { contactPath, telUrl, whatsappUrl } from './contact-links';

/**
 * What is done most on a student's page: in its header, and on phones under the thumb. Links, so that
 * they work without scripts; with them the forms open over the page.
 */
export function ActionBar({
  customerId,
  phone,
  mayFollowUp,
  onOpen,
}: {
  customerId: string;
  phone: string;
  mayFollowUp: boolean;
  onOpen: (kind: ContactKind) => void;
}) {
  const t = useT();
  const whatsapp = whatsappUrl(phone);
  useShortcut('W', t('student:whatsapp'), () => window.open(whatsapp, '_blank', 'noreferrer'));
  useShortcut('F', t('student:followup'), () => onOpen('plan'), { when: mayFollowUp });
  useShortcut('L', t('student:logCall'), () => onOpen('log'), { when: mayFollowUp });

  const opener = (kind: ContactKind) => ({
    to: contactPath(customerId, kind),
    onClick: (event: React.MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(kind);
    },
  });
  const icon = 'size-4 shrink-0 md:hidden';
  const wide = 'max-md:min-h-11 max-md:flex-1 max-md:px-2 max-md:[&>span:has(kbd)]:hidden';
  return (
    <nav
      aria-label={t('student:actions')}
      className="fixed inset-x-0 bottom-bottombar z-sticky flex gap-2 border-t border-line bg-surface px-3.5 py-2 md:static md:border-0 md:bg-transparent md:p-0"
    >
      <a
        href={telUrl(phone)}
        aria-label={t('student:call')}
        className={cn(buttonStyle({ size: 'icon' }), 'size-11 md:hidden')}
      >
        <Phone aria-hidden="true" className="size-4" />
      </a>
      <a
        href={whatsapp}
        target="_blank"
        rel="noreferrer"
        aria-keyshortcuts="W"
        className={cn(buttonStyle(), 'max-md:size-11 max-md:px-0')}
      >
        <MessageCircle aria-hidden="true" className={icon} />
        <span className="max-md:sr-only">{t('student:whatsapp')}</span>
        <Kbd tone="inherit" className="max-md:hidden">
          W
        </Kbd>
      </a>
      {mayFollowUp && (
        <>
          <ButtonLink
            {...opener('plan')}
            kbd="F"
            icon={<CalendarPlus aria-hidden="true" className={icon} />}
            className={wide}
          >
            {t('student:followup')}
          </ButtonLink>
          <ButtonLink
            {...opener('log')}
            variant="primary"
            kbd="L"
            icon={<PhoneCall aria-hidden="true" className={icon} />}
            className={wide}
          >
            {t('student:logCall')}
          </ButtonLink>
        </>
      )}
    </nav>
  );
}
