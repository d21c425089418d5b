import { describe, expect, it } from 'vitest';
import { calendarHref, listHref, plannerQuery } from './planner-query';

const queryOf = (text: string) => plannerQuery(new URLSearchParams(text));

describe('the address of the follow-ups', () => {
  it('means today’s own where it says nothing, or something unknown', () => {
    const usual = { view: 'today', team: false, type: null, agentId: null };
    expect(queryOf('')).toEqual(usual);
    expect(queryOf('view=late&whose=all&type=A%20B&agent=me')).toEqual(usual);
  });

  it('leads back to what it was read from', () => {
    const agent = 'a'.repeat(24);
    const text = `view=missed&whose=team&type=call&agent=${agent}`;
    expect(listHref(queryOf(text))).toBe(`/followups?${text}`);
    expect(listHref(queryOf(''))).toBe('/followups');
    expect(calendarHref(queryOf(text), { date: '2026-11-01' })).toBe(
      `/followups/calendar?whose=team&type=call&agent=${agent}&date=2026-11-01`,
    );
  });
});
