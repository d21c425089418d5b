import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isSingleKeysOn, keyOf, mayPress } from './keys';

export interface Shortcut {
  /** A letter or digit, pressed alone; or how a key is called that the screen listens to by itself. */
  keys: string;
  label: string;
  /** Screens list their own shortcuts apart from those that work everywhere. */
  scope: 'everywhere' | 'here';
}

interface Registration extends Shortcut {
  id: number;
  /** Null for a key that is only listed. */
  press: (() => void) | null;
}

interface Registry {
  add(registration: Omit<Registration, 'id'>): () => void;
  list: readonly Shortcut[];
}

const ShortcutsContext = createContext<Registry | null>(null);

/** Listens for the shortcuts of the shell and of the screen that is open. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [registered, setRegistered] = useState<readonly Registration[]>([]);
  const nextId = useRef(0);
  const latest = useRef(registered);
  latest.current = registered;

  const add = useCallback((registration: Omit<Registration, 'id'>) => {
    nextId.current += 1;
    const id = nextId.current;
    setRegistered((all) => [...all, { ...registration, id }]);
    return () => setRegistered((all) => all.filter((one) => one.id !== id));
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!mayPress(event) || !isSingleKeysOn()) return;
      const key = keyOf(event);
      const match = latest.current.findLast((one) => one.press && one.keys.toLowerCase() === key);
      if (!match?.press) return;
      event.preventDefault();
      match.press();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const registry = useMemo(() => ({ add, list: registered }), [add, registered]);
  return <ShortcutsContext.Provider value={registry}>{children}</ShortcutsContext.Provider>;
}

/**
 * Presses `press` when the key is struck while nothing is being typed, and lists it on `?`.
 * A screen's own shortcut wins over one that works everywhere.
 */
export function useShortcut(
  keys: string,
  label: string,
  press: () => void,
  { scope = 'here', when = true }: { scope?: Shortcut['scope']; when?: boolean } = {},
): void {
  const add = useContext(ShortcutsContext)?.add;
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (!add || !when) return;
    return add({ keys, label, scope, press: () => latest.current() });
  }, [add, keys, label, scope, when]);
}

/** Lists keys on `?` that a part of the screen listens to by itself; `lines` is a list that stays the same. */
export function useListedKeys(lines: readonly Pick<Shortcut, 'keys' | 'label'>[]): void {
  const add = useContext(ShortcutsContext)?.add;
  useEffect(() => {
    if (!add) return;
    const removals = lines.map((line) => add({ ...line, scope: 'here', press: null }));
    return () => {
      for (const remove of removals) remove();
    };
  }, [add, lines]);
}

export function useShortcutList(): readonly Shortcut[] {
  return useContext(ShortcutsContext)?.list ?? [];
}
