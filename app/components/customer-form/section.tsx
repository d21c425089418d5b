import type { ReactNode } from 'react';
import { Card } from '~/components/ui/card';
import type { Offers } from './offers';
import type { CustomerFields, CustomerForm } from './use-customer-form';

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

/** Fields side by side where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>;
}

export interface SectionProps {
  form: CustomerForm;
  fields: CustomerFields;
  offers: Offers;
}
