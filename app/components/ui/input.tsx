import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { cn } from '~/lib/cn';

export const controlStyle = cn(
  'block w-full rounded border border-control bg-surface px-3 text-base text-ink',
  'transition-colors duration-fast hover:border-muted',
  'focus-visible:border-accent focus-visible:outline-offset-0',
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger',
  'disabled:bg-sunken disabled:text-muted',
);

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(
  function Input({ className, ...props }, ref) {
    return (
      <input
        ref={ref}
        className={cn(controlStyle, 'h-9 read-only:bg-sunken', className)}
        {...props}
      />
    );
  },
);

export const Textarea = forwardRef<
  HTMLTextAreaElement,
  TextareaHTMLAttributes<HTMLTextAreaElement>
>(function Textarea({ className, rows = 4, placeholder = ' ', ...props }, ref) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      placeholder={placeholder}
      dir="auto"
      className={cn(
        controlStyle,
        'field-sizing-content max-h-80 min-h-20 py-2 read-only:bg-sunken',
        className,
      )}
      {...props}
    />
  );
});
