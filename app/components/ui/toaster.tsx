import { lazy, Suspense, useSyncExternalStore } from 'react';
import { toastRequest } from './toast';

const ToastStage = lazy(() => import('./toast-stage'));

/** Where messages appear. It stays empty until the first one is said. */
export function Toaster({ label }: { label: string }) {
  const wanted = useSyncExternalStore(toastRequest.subscribe, toastRequest.isWanted, () => false);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <ToastStage label={label} />
    </Suspense>
  );
}
