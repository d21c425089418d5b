import { useState } from 'react';
import { Checkbox } from '~/components/ui/checkbox';

interface CheckListProps<Key extends string> {
  label: string;
  items: readonly { key: Key; label: string }[];
  values: readonly Key[];
  onChange: (values: Key[]) => void;
}

/** Any of a few values. A tick shows at once; the list follows as soon as it is here. */
export function CheckList<Key extends string>(props: CheckListProps<Key>) {
  const { label, items, values, onChange } = props;
  const [ticked, setTicked] = useState<readonly Key[]>(values);
  const toggle = (key: Key) => {
    const next = items
      .map((item) => item.key)
      .filter((one) => (one === key ? !ticked.includes(one) : ticked.includes(one)));
    setTicked(next);
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="px-2 pt-1 pb-1.5 text-sm font-semibold text-muted">{label}</legend>
      {items.map((item) => (
        <div
          key={item.key}
          className="flex min-h-8 items-center rounded px-2 hover:bg-sunken [&>label]:flex-1 pointer-coarse:min-h-11"
        >
          <Checkbox
            label={item.label}
            checked={ticked.includes(item.key)}
            onChange={() => toggle(item.key)}
          />
        </div>
      ))}
    </fieldset>
  );
}
