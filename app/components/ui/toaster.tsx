import { useSyncExternalStore } from 'react';
import { lazyPart } from './lazy-part';
import { toastRequest } from './toast';

const ToastStage = lazyPart(() => import('./toast-stage'));

/** Where messages appear. It stays empty until the first one is said. */
export function Toaster({ label }: { label: string }) {
  const wanted = useSyncExternalStore(toastRequest.subscribe, toastRequest.isWanted, () => false);
  if (!wanted) return null;
  return <ToastStage label={label} />;
}
