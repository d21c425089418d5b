// @ts-check
import { launch } from './launch.mjs';

// Loaded before a TypeScript program, as in `node --import ./scripts/launch/typescript.mjs <program>`:
// sees that the checkout is installed, and teaches Node the language.
await launch(() => import('./load-typescript.mjs'));
