import type { Planted } from '../records/owner';
import type { World } from '../world';

export interface Cell {
  world: World;
  /** What the input names; for a call that names nothing, a record that does not exist. */
  record: Planted;
  /** Which way to ask a list. */
  view: string;
}

export type Inputs = Readonly<Record<string, (cell: Cell) => unknown>>;
