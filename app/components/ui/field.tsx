import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '~/lib/cn';

/** What a control takes so that its label, hint and errors are read out with it. */
export interface ControlAria {
  id: string;
  required: boolean | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[];
  required?: boolean;
  /** Shown at the end of the label's line. */
  aside?: ReactNode;
  className?: string;
}

/** A control with its label, hint and errors. */
export function Field({
  id,
  label,
  hint,
  errors = [],
  required,
  aside,
  className,
  children,
}: FieldProps & { children: (aria: ControlAria) => ReactNode }) {
  const { t } = useTranslation();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = errors.length > 0 ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium text-ink">
          {label}
          {required && (
            <>
              <span aria-hidden="true" className="ms-1 text-danger">
                *
              </span>
              <span className="sr-only"> ({t('required')})</span>
            </>
          )}
        </label>
        {aside}
      </div>
      {children({
        id,
        required,
        'aria-invalid': errorId ? true : undefined,
        'aria-describedby': describedBy,
      })}
      {errorId && <FieldErrors id={errorId} errors={errors} />}
      {hintId && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>{errors.join(' ')}</span>
    </p>
  );
}
