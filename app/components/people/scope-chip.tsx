import type { Scope } from '#server/permissions/vocabulary';
import { Chip, type Tone } from '~/components/ui/chip';
import { useT } from '~/lib/use-t';

const TONE: Record<Scope, Tone> = {
  all: 'good',
  team: 'info',
  assigned: 'violet',
  created: 'warn',
  createdUnassigned: 'warn',
  none: 'neutral',
};

/** How far a permission reaches. The colour repeats the word. */
export function ScopeChip({ scope }: { scope: Scope }) {
  const t = useT();
  return (
    <Chip tone={TONE[scope]} dot={false}>
      {t(`people:scope.${scope}`)}
    </Chip>
  );
}
