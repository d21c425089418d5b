import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Marks a form that a script sends beside its page; without scripts the answer is the next page. */
export function Beside() {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return scripted ? <input type="hidden" name="_beside" value="1" /> : null;
}
