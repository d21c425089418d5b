import type { RequestContext } from '#server/http/load-context';
import { freeDaysAhead } from '~/lib/free-days-ahead.server';
import { type QuickClock, type QuickTime, quickMoment } from './moments';

/** What ready-made times depend on for the person who asks, with the free days of this installation. */
export async function clockFor({ timeZone }: RequestContext): Promise<QuickClock> {
  const now = new Date();
  return { now, timeZone, ...(await freeDaysAhead(now)) };
}

/** When a ready-made time is for the person who asks. */
export async function momentFor(app: RequestContext, choice: QuickTime): Promise<Date> {
  return quickMoment(choice, await clockFor(app));
}
