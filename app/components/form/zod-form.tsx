import { type FormMetadata, getFormProps } from '@conform-to/react';
import { Form, type FormProps } from '@remix-run/react';
import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';
import { CsrfField } from './csrf-field';
import { ErrorSummary, type Labels } from './error-summary';

/** The form of `useZodForm`: a plain POST with the CSRF token, its errors summed up on top. */
export function ZodForm<Schema extends Record<string, unknown>>({
  form,
  labels,
  className,
  children,
  ...props
}: Omit<FormProps, 'form' | 'id' | 'onSubmit'> & {
  form: FormMetadata<Schema, string[]>;
  labels?: Labels;
  children: ReactNode;
}) {
  return (
    <Form method="post" {...props} {...getFormProps(form)} className={cn('grid gap-4', className)}>
      <CsrfField />
      {form.status === 'error' && (
        <div className="col-span-full empty:hidden">
          <ErrorSummary form={form} labels={labels} />
        </div>
      )}
      {children}
    </Form>
  );
}
