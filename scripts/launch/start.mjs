// @ts-check
import { launch } from './launch.mjs';

await launch(() => import('./start-server.mjs'));
