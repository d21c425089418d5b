// @ts-check
import { launch } from './launch.mjs';

await launch(() => import('./serve-built.mjs'));
