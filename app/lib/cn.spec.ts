import { expect, it } from 'vitest';
import { cn } from './cn';

it.each([
  ['h-9 px-3', 'h-11', 'px-3 h-11'],
  ['px-2 py-1', 'p-4', 'p-4'],
  ['p-4', 'px-2', 'p-4 px-2'],
  ['h-9 w-9', 'size-6', 'size-6'],
  ['text-sm text-muted', 'text-ink', 'text-sm text-ink'],
  ['text-sm text-muted', 'text-lg', 'text-muted text-lg'],
  ['border border-line', 'border-accent', 'border border-accent'],
  ['border-b border-line', 'border-b-2', 'border-line border-b-2'],
  ['hidden md:flex', 'md:hidden', 'hidden md:hidden'],
  ['bg-surface hover:bg-sunken', 'bg-accent-soft', 'hover:bg-sunken bg-accent-soft'],
  ['rounded-lg', 'rounded-t-xl', 'rounded-lg rounded-t-xl'],
  ['grid-cols-[auto_1fr] gap-x-4', 'gap-2', 'grid-cols-[auto_1fr] gap-2'],
  ['-me-2 top-[calc(var(--header)-4px)]', 'me-1', 'top-[calc(var(--header)-4px)] me-1'],
  ['[&_svg]:size-4 size-6', 'size-8', '[&_svg]:size-4 size-8'],
  ['text-balance', 'text-center', 'text-balance text-center'],
])('cn(%j, %j): what comes later about the same property wins', (own, given, result) => {
  expect(cn(own, given)).toBe(result);
});

it('leaves out what is not said', () => {
  expect(cn('flex', undefined, false, null, ['num'])).toBe('flex num');
});
