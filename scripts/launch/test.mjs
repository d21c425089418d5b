// @ts-check
import { launch } from './launch.mjs';

await launch(() => import('./run-tests.mjs'));
