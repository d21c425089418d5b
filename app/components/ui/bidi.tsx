import type { ReactNode } from 'react';
import { cn } from '~/lib/cn';
import { groupPhone } from '~/lib/phone-groups';

interface BidiProps {
  /** Cut at the end of the text when there is no room: the end in its own direction. */
  truncate?: boolean;
  className?: string;
  children: ReactNode;
}

/** A text in whatever script it came: it takes its own direction and leaves its neighbours alone. */
export function Bidi({ truncate, className, children }: BidiProps) {
  const text = (
    <bdi dir="auto" className={cn(truncate && 'min-w-0 truncate', className)}>
      {children}
    </bdi>
  );
  return truncate ? <span className="flex min-w-0">{text}</span> : text;
}

/** Record numbers, e-mails, codes: left to right in every language. */
export function Ltr({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <bdi dir="ltr" className={cn('num', className)}>
      {children}
    </bdi>
  );
}

export function Phone({ value, className }: { value: string; className?: string }) {
  return <Ltr className={cn('whitespace-nowrap', className)}>{groupPhone(value)}</Ltr>;
}
