import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until it is so. @returns whether it came to be within `ms` */
export async function until(isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await pause(20);
  }
  return isSo();
}
