import type { Role } from '#models/vocabulary';
import { ROLES } from '#models/vocabulary';
import type { Caller, Declarations } from './declaration';
import { ADMISSIONS } from './declared/admissions';
import { CUSTOMERS } from './declared/customers';
import { PEOPLE } from './declared/people';
import { SYSTEM } from './declared/system';

/** What each procedure of the product asks of who calls it: the authorization suite and the docs go by it. */
export const DECLARED: Declarations = { ...ADMISSIONS, ...CUSTOMERS, ...PEOPLE, ...SYSTEM };

export const CALLERS: readonly Caller[] = ['anonymous', ...ROLES, 'custom'];

/** The built-in role that a caller's rights start from. */
export function groundRole(caller: Caller): Role {
  return caller === 'custom' || caller === 'anonymous' ? 'agent' : caller;
}
