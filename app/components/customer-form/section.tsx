import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '~/components/ui/card';
import type { Offers } from './offers';
import type { CustomerFields, CustomerForm } from './use-customer-form';

export interface SectionProps {
  form: CustomerForm;
  fields: CustomerFields;
  offers: Offers;
  /** A new student starts with the first section alone; the others are a press away. */
  folded: boolean;
}

/** A part of the form with its heading; `id` is what links to it end with. */
export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div id={id}>
      <Card title={title}>
        <div className="grid gap-4">{children}</div>
      </Card>
    </div>
  );
}

interface Holder {
  initialValue: unknown;
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
}

const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};

/** A section that can be folded away, by the browser alone; never over a value or a problem. */
export function FoldingSection({
  id,
  title,
  folded,
  holds,
  children,
}: {
  id: string;
  title: string;
  folded: boolean;
  /** The fields inside. */
  holds: readonly Holder[];
  children: ReactNode;
}) {
  const needed = holds.some(
    ({ initialValue, allErrors }) => !isEmpty(initialValue) || Object.keys(allErrors).length > 0,
  );
  return (
    <details
      id={id}
      open={!folded || needed}
      className="group/section min-w-0 rounded-lg border border-line bg-surface shadow-card"
    >
      <summary className="flex min-h-11.5 list-none items-center justify-between gap-3 rounded-lg px-4 py-2 [&::-webkit-details-marker]:hidden">
        <h2 className="text-base font-semibold">{title}</h2>
        <ChevronDown
          aria-hidden="true"
          className="size-4 text-muted transition-transform group-open/section:rotate-180"
        />
      </summary>
      <div className="grid gap-4 border-t border-line px-4 py-3.5">{children}</div>
    </details>
  );
}

/** Fields side by side where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>;
}
