import { describe, expect, it } from 'vitest';
import { listHref, plannerQuery } from './planner-query';

const asked = (search: string, manages: boolean) =>
  plannerQuery(new URLSearchParams(search), manages);

describe('whose follow-ups an address asks for', () => {
  it('is the team for those who manage, as on their day', () => {
    expect(asked('', true)).toMatchObject({ team: true, mine: false });
    expect(listHref(asked('view=overdue', true))).toBe('/followups?view=overdue');
  });

  it('is their own when they ask for it, and stays so on the way', () => {
    const mine = asked('whose=mine', true);
    expect(mine).toMatchObject({ team: false, mine: true });
    expect(listHref({ ...mine, view: 'missed' })).toBe('/followups?view=missed&whose=mine');
  });

  it('is their own for everybody else, whatever the address says', () => {
    const query = asked(`whose=team&agent=${'a'.repeat(24)}`, false);
    expect(query).toMatchObject({ team: false, mine: false, agentId: null });
    expect(listHref(query)).toBe('/followups');
  });
});
