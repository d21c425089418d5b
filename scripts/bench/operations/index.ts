import type { Operation } from '../operation';
import { bulkReassignment } from './bulk-reassignment';
import { createOperation } from './create';
import { customerReads } from './customers';
import { gridPage } from './grid-page';
import { searches } from './search';
import { signInOperation } from './sign-in';
import { updateOperation } from './update';

/** Everything that is measured, in the order of the table. */
export const OPERATIONS: readonly Operation[] = [
  ...customerReads,
  ...searches,
  gridPage,
  createOperation,
  updateOperation,
  signInOperation,
  bulkReassignment,
];
