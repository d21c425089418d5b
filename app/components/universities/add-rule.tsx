import { Plus } from 'lucide-react';
import { ENTRY_RULE_KINDS } from '#models/vocabulary';
import { Button } from '~/components/ui/button';
import { useT } from '~/lib/use-t';
import { FIRST_VALUES } from './rule-defaults';
import type { ProgrammeFormMeta, SetFields } from './use-programme-form';

/** The kinds of rule, unfolded by the browser alone; each adds one of its kind. */
export function AddRule({
  form,
  name,
}: {
  form: ProgrammeFormMeta;
  name: SetFields['rules']['name'];
}) {
  const t = useT();
  return (
    <details className="group/add">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-2 rounded border border-line-strong bg-surface px-3 text-sm font-medium shadow-card hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <Plus aria-hidden="true" className="size-3.5" />
        {t('universities:addRule')}
      </summary>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {ENTRY_RULE_KINDS.map((kind) => (
          <li key={kind}>
            <Button
              {...form.insert.getButtonProps({ name, defaultValue: FIRST_VALUES[kind] })}
              type="submit"
              size="sm"
            >
              {t(`universities:kind.${kind}`)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
