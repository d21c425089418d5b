// @ts-check
import { ensureInstalled } from './install.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

export async function run() {
  // Standard output belongs to the program, which may answer JSON.
  await ensureInstalled((line) => console.error(line));
  stopWithParent();
  await import(import.meta.resolve('tsx'));
}
