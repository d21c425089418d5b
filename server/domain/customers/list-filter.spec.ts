import { describe, expect, it } from 'vitest';
import { filterOf } from './list-filter';
import { listCustomersInput } from './schema';

const NOW = new Date('2026-11-23T19:00:00Z');
const followups = (followup: 'due' | 'overdue', timeZone: string) =>
  filterOf(listCustomersInput.parse({ followup }), timeZone, NOW);

describe('the follow-up filter of a list', () => {
  it('counts as due what comes before the person’s midnight, and all that is late', () => {
    const earlierThan = (instant: string) => ({
      $and: [{ followupOrder: { $lt: new Date(instant) } }],
    });
    expect(followups('due', 'Africa/Cairo')).toEqual(earlierThan('2026-11-23T22:00:00Z'));
    expect(followups('due', 'America/New_York')).toEqual(earlierThan('2026-11-24T05:00:00Z'));
    expect(followups('overdue', 'Africa/Cairo')).toEqual(earlierThan(NOW.toISOString()));
  });
});
