import { describe, expect, it } from 'vitest';
import { BUILT_IN_STAGES } from '#models/stage-order';
import { wallClock } from '#server/domain/people/wall-clock';
import { NO_FILTERS, queryFrom } from './query';
import { activeView, queryOfView, viewsFor } from './views';

const today = wallClock(new Date('2026-11-23T09:00:00Z'), 'Africa/Cairo');
const read = (text: string) => queryFrom(new URLSearchParams(text), BUILT_IN_STAGES);
const active = (text: string) => activeView(viewsFor('all', today), read(text))?.key;

describe('the views above the list', () => {
  it('offer the waiting queue only to those who see more than their own students', () => {
    const keys = (scope: Parameters<typeof viewsFor>[0]) =>
      viewsFor(scope, today).map(({ key }) => key);
    expect(keys('team')).toContain('unassigned');
    expect(keys('assigned')).not.toContain('unassigned');
    expect(keys('assigned')[0]).toBe('mine');
  });

  it('begin the week on Sunday', () => {
    const week = viewsFor('all', today).find(({ key }) => key === 'thisWeek');
    expect(week?.filters.createdFrom).toBe('2026-11-22');
  });

  it('are recognised from the address, also with more filters beside theirs', () => {
    expect(active('')).toBe('all');
    expect(active('followup=overdue')).toBe('overdue');
    expect(active('followup=overdue&degreeType=phd')).toBe('overdue');
    expect(active('assignedAgentId=none')).toBe('unassigned');
    expect(active('degreeType=phd')).toBe('all');
  });

  it('drop the filters of the view before and keep the order', () => {
    const [, due] = viewsFor('all', today);
    expect(due && queryOfView(due, 'customerName')).toEqual({
      sort: 'customerName',
      search: '',
      filters: { ...NO_FILTERS, followup: 'due' },
    });
  });
});
