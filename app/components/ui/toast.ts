import type { ExternalToast, toast as show } from 'sonner';

/** Most visits show no message: the library comes with the first one. */
let wanted = false;
const listeners = new Set<() => void>();
let whenMounted: (shown: typeof show) => void = () => undefined;
const mounted = new Promise<typeof show>((resolve) => {
  whenMounted = resolve;
});

/** For the Toaster: whether somebody has something to say yet. */
export const toastRequest = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isWanted: () => wanted,
  /** The Toaster stands and listens. */
  answer: (shown: typeof show) => whenMounted(shown),
};

function say(speak: (shown: typeof show) => void): void {
  wanted = true;
  for (const listener of listeners) listener();
  void mounted.then(speak);
}

/** Short messages at the edge of the screen, read out politely. */
export const toast = {
  success: (text: string, options?: ExternalToast) => say((shown) => shown.success(text, options)),
  error: (text: string, options?: ExternalToast) =>
    say((shown) => shown.error(text, { duration: 10_000, ...options })),
  info: (text: string, options?: ExternalToast) => say((shown) => shown(text, options)),
  /** Says what was done and offers to take it back. */
  undo: (text: string, undoLabel: string, onUndo: () => void) =>
    say((shown) =>
      shown.success(text, { duration: 8_000, action: { label: undoLabel, onClick: onUndo } }),
    ),
};
