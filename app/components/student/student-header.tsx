import { ChevronDown, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CustomerOutput } from '#server/domain/customers/output';
import { Page } from '~/components/shell/page';
import { Avatar } from '~/components/ui/avatar';
import { Bidi, Ltr } from '~/components/ui/bidi';
import { ButtonLink } from '~/components/ui/button';
import { DegreeLabel } from '~/components/ui/stage-chip';
import { otherName, studentName } from '~/lib/student-name';
import { useApp } from '~/lib/use-app';
import { useT } from '~/lib/use-t';

/** Who the student is, at a glance, and the frame of the page below. */
export function StudentFrame({
  student,
  country,
  badge,
  actions,
  children,
}: {
  student: CustomerOutput;
  country: string | undefined;
  badge: ReactNode;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { basicData, customerNumber, degreeType } = student;
  const { locale } = useApp();
  const name = studentName(basicData, locale);
  const second = otherName(basicData, locale);
  const facts = [
    <Ltr key="number">{customerNumber}</Ltr>,
    <DegreeLabel key="degree" degree={degreeType} />,
    country,
    second && <Bidi key="name">{second}</Bidi>,
  ].filter(Boolean);
  return (
    <Page
      title={<Bidi>{name}</Bidi>}
      avatar={<Avatar name={name} size="lg" className="max-sm:hidden" />}
      subtitle={facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts never move
        <span key={index}>
          {index > 0 && <span aria-hidden="true"> · </span>}
          {fact}
        </span>
      ))}
      badge={badge}
      actions={actions}
    >
      {children}
    </Page>
  );
}

/** The way to the form, beside the name. */
export function EditLink({ to }: { to: string }) {
  const t = useT();
  return (
    <ButtonLink
      to={to}
      variant="quiet"
      size="sm"
      prefetch="intent"
      icon={<Pencil aria-hidden="true" className="size-3.5" />}
    >
      {t('student:editStudent')}
    </ButtonLink>
  );
}

export function ChipArrow() {
  return <ChevronDown aria-hidden="true" className="size-3.5 text-muted" />;
}
