import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { useUnsavedWork } from '~/lib/unsaved-work';

/** Asks before a form with changes is left, by a link or by closing the page. */
export function useUnsavedGuard(dirty: boolean, question: string): void {
  useUnsavedWork(dirty);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      dirty && historyAction !== 'REPLACE' && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(question)) blocker.proceed();
    else blocker.reset();
  }, [blocker, question]);
  useEffect(() => {
    if (!dirty) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [dirty]);
}
