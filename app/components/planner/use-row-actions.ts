import { useFetcher } from '@remix-run/react';
import { type FormEvent, useCallback } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import { toast } from '~/components/ui/toast';
import { isOfflineAnswer, type Offline } from '~/lib/offline';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';
import { type ContactLists, labelIn } from '../followup/contact-lists';
import type { RowAnswer } from './row-action.server';

/** Where every row sends what is pressed on it. */
export const ROW_ACTION = '/followups?index';

export interface RowActions {
  /** Sends a row's form beside the page. */
  send: (event: FormEvent<HTMLFormElement>) => void;
  /** The row that is on its way out of the list. */
  leaving: string | null;
}

/** What rows of follow-ups do, with a way back from each. Held by the screen: rows come and go. */
export function useRowActions(lists: ContactLists): RowActions {
  const t = useT();
  const { csrf, locale } = useApp();
  const fetcher = useFetcher<RowAnswer | Offline>();
  const { submit } = fetcher;

  useEach(fetcher.data, (answer) => {
    if (isOfflineAnswer(answer)) return toast.error(t('errors:offline'));
    if ('refused' in answer) return toast.error(answer.refused);
    const { did, id, version, outcome, recurs } = answer;
    const back = (intent: 'reopen' | 'restore') => () => {
      const fields = { intent, id, version: String(version), _beside: '1', csrf };
      submit(fields, { method: 'post', action: ROW_ACTION });
    };
    if (did === 'complete') {
      const word = labelIn(lists.followupOutcomes, outcome ?? '', locale);
      const text = t(recurs ? 'planner:closedNext' : 'planner:closed', { outcome: word });
      return toast.undo(text, t('undo'), back('reopen'));
    }
    if (did === 'delete') return toast.undo(t('planner:deleted'), t('undo'), back('restore'));
    return toast.success(t(did === 'reopen' ? 'planner:reopened' : 'planner:restored'));
  });

  const send = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      form.set('_beside', '1');
      submit(form, { method: 'post', action: ROW_ACTION });
    },
    [submit],
  );
  const asked = fetcher.state === 'idle' ? null : fetcher.formData;
  const leaves = ['complete', 'delete'].includes(String(asked?.get('intent')));
  const id = asked?.get('id');
  return { send, leaving: leaves && typeof id === 'string' ? id : null };
}

/** The row's student as its buttons name them. */
export type Named = Pick<FollowupRow, 'id' | 'version'> & { name: string };
