import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FollowupOutcome } from '#models/vocabulary';
import { toast } from '~/components/ui/toast';
import { isOfflineAnswer, type Offline } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import type { QuickAnswer } from './quick-outcome.server';

/** How long an outcome can be taken back: until then nothing is sent, and the row keeps its place. */
export const HELD_MS = 5_000;
const ACTION = '/?index';

/**
 * Closes a follow-up by one press, a moment later. Somebody who leaves the screen or the site meanwhile
 * has decided: the outcome goes out with them.
 */
export function useQuickOutcome(followupId: string) {
  const t = useT();
  const { csrf } = useApp();
  const fetcher = useFetcher<QuickAnswer | Offline>();
  const [outcome, setOutcome] = useState<FollowupOutcome | null>(null);
  const waiting = useRef<FollowupOutcome | null>(null);

  const send = (again: boolean) => {
    const held = waiting.current;
    if (!held) return;
    waiting.current = null;
    fetcher.submit(fieldsOf(held, again), { method: 'post', action: ACTION });
  };
  const fieldsOf = (held: FollowupOutcome, again: boolean) => ({
    csrf,
    followupId,
    outcome: held,
    _beside: '1',
    ...(again ? { again: '1' } : {}),
  });
  const latest = useRef({ send, fieldsOf });
  latest.current = { send, fieldsOf };

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => latest.current.send(false), HELD_MS);
    const onHide = () => {
      const held = waiting.current;
      if (!held) return;
      waiting.current = null;
      navigator.sendBeacon(ACTION, new URLSearchParams(latest.current.fieldsOf(held, false)));
    };
    window.addEventListener('pagehide', onHide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', onHide);
    };
  }, [outcome]);
  useEffect(() => () => latest.current.send(false), []);

  const hold = useCallback((chosen: FollowupOutcome) => {
    waiting.current = chosen;
    setOutcome(chosen);
  }, []);
  const undo = useCallback(() => {
    if (!waiting.current) return;
    waiting.current = null;
    setOutcome(null);
  }, []);

  useEach(fetcher.state === 'idle' ? fetcher.data : undefined, (told) => {
    if (isOfflineAnswer(told)) toast.error(t('errors:offline'));
    else if ('refused' in told) toast.error(told.refused);
    else return;
    setOutcome(null);
  });

  return { outcome, hold, undo, sendAgain: () => send(true) };
}
