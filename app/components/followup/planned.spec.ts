import { expect, it } from 'vitest';
import { type Planned, plannedCall } from './planned';

const NOW = new Date('2026-11-23T08:00:00Z');
const plan = (id: string, type: Planned['type'], dueAt: string): Planned => ({
  id,
  type,
  dueAt,
  version: 1,
});

it('takes a call for the one that is overdue', () => {
  expect(plannedCall([plan('a', 'call', '2026-11-20T08:00:00Z')], NOW)).toBe('a');
});

it('takes a call for the one planned for later the same day', () => {
  const planned = [
    plan('a', 'whatsapp', '2026-11-23T09:00:00Z'),
    plan('b', 'call', '2026-11-23T15:00:00Z'),
  ];
  expect(plannedCall(planned, NOW)).toBe('b');
});

it('leaves next week’s call alone', () => {
  expect(plannedCall([plan('a', 'call', '2026-11-30T08:00:00Z')], NOW)).toBeUndefined();
});
