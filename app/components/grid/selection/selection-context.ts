import { createContext, useContext } from 'react';

/** The rows that somebody has chosen, to do one thing with all of them. */
export interface Selection {
  count: number;
  /** Every student of the list, those not loaded yet too. */
  all: boolean;
  ids: ReadonlySet<string>;
  has(id: string): boolean;
  /** Chooses a row or leaves it out; with `range` all from the last one touched on. */
  toggle(id: string, index: number, range: boolean): void;
  chooseAll(): void;
  clear(): void;
}

/** Null for those who may do nothing with several rows. */
export const SelectionContext = createContext<Selection | null>(null);

export const useSelection = () => useContext(SelectionContext);
