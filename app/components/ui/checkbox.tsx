import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cn } from '~/lib/cn';

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & { label?: ReactNode };

/** The browser's own box in our accent; without a `label` give it an `aria-label`. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, id, className, ...props },
  ref,
) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const box = (
    <input
      ref={ref}
      id={boxId}
      type="checkbox"
      className={cn('size-4 shrink-0 rounded-sm accent-accent', className)}
      {...props}
    />
  );
  if (!label) return box;
  return (
    <label htmlFor={boxId} className="flex min-h-6 items-start gap-2.5 text-base">
      <span className="flex h-[1.45em] items-center">{box}</span>
      <span>{label}</span>
    </label>
  );
});
