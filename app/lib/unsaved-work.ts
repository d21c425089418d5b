import { useBlocker } from '@remix-run/react';
import { useEffect, useState } from 'react';

/** The forms of this page that hold something which the server has not seen. */
const unsaved = new Set<symbol>();

export const hasUnsavedWork = (): boolean => unsaved.size > 0;

/** Counts a form among those that would be a loss, while `dirty`. */
export function useUnsavedWork(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const mark = Symbol('form');
    unsaved.add(mark);
    return () => void unsaved.delete(mark);
  }, [dirty]);
}

/**
 * Asks before somebody walks away from a form that was changed. The form tells of changes by `onInput`
 * and of being sent by `onSubmit`; within the site the screen asks, outside it the browser does.
 */
export function useLeaveGuard(sending: boolean) {
  const [dirty, setDirty] = useState(false);
  useUnsavedWork(dirty);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !sending && nextLocation.pathname !== currentLocation.pathname,
  );
  useEffect(() => {
    if (!dirty || sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty, sending]);
  return { blocker, onInput: () => setDirty(true) };
}
