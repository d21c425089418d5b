import { lazy, Suspense } from 'react';
import type { FollowupRow } from '#server/domain/followups/schema';
import type { Option } from '~/components/ui/select';
import type { ContactLists } from '../followup/contact-lists';

const EditDialog = lazy(() => import('./edit-dialog'));

/** The form of the contact that is being changed, if any; it comes with its first use. */
export function EditOverPage({
  row,
  ...dialog
}: {
  row: FollowupRow | null;
  lists: ContactLists;
  /** To whom it may be handed; empty for those who may not. */
  agents: readonly Option[];
  onClose: () => void;
}) {
  if (!row) return null;
  return (
    <Suspense fallback={null}>
      <EditDialog row={row} {...dialog} />
    </Suspense>
  );
}
