import { readSetting } from '#server/domain/settings';
import type { RequestContext } from '#server/http/load-context';
import { type QuickTime, quickMoment } from './moments';

/** When a ready-made time is for the person who asks, by the free days of this installation. */
export async function momentFor({ timeZone }: RequestContext, choice: QuickTime): Promise<Date> {
  const { weekend } = await readSetting('general.locale');
  return quickMoment(choice, { now: new Date(), timeZone, weekend });
}
