import type { RecordKind } from '#scripts/authorization/declaration';
import { ADMISSION_INPUTS } from './inputs/admissions';
import type { Cell, Inputs } from './inputs/cell';
import { CUSTOMER_INPUTS } from './inputs/customers';
import { PEOPLE_INPUTS } from './inputs/people';
import { SYSTEM_INPUTS } from './inputs/system';

const INPUTS: Inputs = {
  ...ADMISSION_INPUTS,
  ...CUSTOMER_INPUTS,
  ...PEOPLE_INPUTS,
  ...SYSTEM_INPUTS,
};

/** A valid input; where nothing else is said, the record's id, or nothing at all. */
export function inputOf(procedure: string, names: RecordKind | undefined, cell: Cell): unknown {
  const make = INPUTS[procedure];
  if (make) return make(cell);
  return names && names !== 'self' ? { id: cell.record.id } : {};
}
