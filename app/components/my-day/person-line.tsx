import { Link } from '@remix-run/react';
import { MessageCircle, Phone as PhoneIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CustomerBrief } from '#server/domain/customers/schema';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Phone } from '~/components/ui/bidi';
import { buttonStyle } from '~/components/ui/button';
import { cn } from '~/lib/cn';
import { studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';
import { telUrl, whatsappUrl } from '../student/contact-links';

type Person = Pick<
  CustomerBrief,
  'id' | 'customerName' | 'nameArabic' | 'nameLatin' | 'customerPhone'
>;

/** A student in a list: name, phone, what is said of them, what can be done. */
export function PersonLine({
  person,
  facts,
  children,
  className,
}: {
  person: Person;
  facts: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  const { locale } = useApp();
  const name = studentName(person, locale);
  return (
    <div className={cn('flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5', className)}>
      <Avatar name={name} size="md" className="max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-56">
        <div className="flex flex-wrap items-baseline gap-x-2.5">
          <Link
            to={`/customers/${person.id}`}
            prefetch="intent"
            className="leading-6 font-semibold hover:underline"
          >
            <Bidi>{name}</Bidi>
          </Link>
          <a
            href={telUrl(person.customerPhone)}
            className="text-sm leading-6 text-muted hover:text-ink hover:underline"
          >
            <Phone value={person.customerPhone} />
          </a>
        </div>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-muted">
          {facts}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 max-sm:w-full">
        <PhoneLinks name={name} customerPhone={person.customerPhone} />
        {children}
      </div>
    </div>
  );
}

const square = cn(buttonStyle({ variant: 'quiet', size: 'icon' }), 'max-sm:size-11');

function PhoneLinks({ name, customerPhone }: { name: string; customerPhone: string }) {
  const t = useT();
  return (
    <>
      <a href={telUrl(customerPhone)} aria-label={t('myDay:call', { name })} className={square}>
        <PhoneIcon aria-hidden="true" className="size-4" />
      </a>
      <a
        href={whatsappUrl(customerPhone)}
        target="_blank"
        rel="noreferrer"
        aria-label={t('myDay:whatsapp', { name })}
        className={square}
      >
        <MessageCircle aria-hidden="true" className="size-4" />
      </a>
    </>
  );
}
