// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Logs and locks of the launchers. */
export const workFolder = join(root, '.cache');
