import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CustomerRow } from '#server/domain/customers/output';
import { type EditorKind, useGrid } from '../grid-context';

interface EditButtonProps {
  kind: EditorKind;
  record: CustomerRow;
  label: string;
  children: ReactNode;
}

/** A value that can be changed where it stands; for those who may not, only the value. */
export function EditButton({ kind, record, label, children }: EditButtonProps) {
  const { ready, mayEdit, edit } = useGrid();
  if (!ready || !mayEdit(kind, record)) return children;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={({ currentTarget }) =>
        edit(kind, record, currentTarget.closest('[role=gridcell]') ?? currentTarget)
      }
      className="group/edit flex min-w-0 items-center gap-1.5 text-start max-md:z-1 max-md:min-h-8 md:absolute md:inset-0 md:px-2.5"
    >
      {children}
      <ChevronDown
        aria-hidden="true"
        className="absolute end-1 size-4 rounded-sm bg-sunken text-muted opacity-0 group-hover/edit:opacity-100 group-focus/cell:opacity-100 max-md:hidden"
      />
    </button>
  );
}
