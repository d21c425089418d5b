import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#server/domain/settings/defaults';
import { hasFilters, hrefOf, NO_FILTERS, paramsOf, queryFrom } from './query';

const stages = [...DEFAULT_SETTINGS['lists.stages'], { key: 'oral_exam' }];
const read = (text: string) => queryFrom(new URLSearchParams(text), stages);

describe('the address of a list', () => {
  it('is read back as it was written, every filter included', () => {
    const query = {
      sort: 'nextFollowupAt',
      search: 'سارة +20',
      filters: {
        degreeType: ['master', 'phd'],
        salesStatus: ['new', 'oral_exam'],
        source: ['instagram', 'a fair & more'],
        assignedAgentId: ['none', 'a'.repeat(24)],
        nationality: ['EG'],
        tag: ['vip'],
        followup: 'overdue',
        createdFrom: '2026-11-01',
        createdTo: '2026-11-23',
        disagree: true,
        late: true,
      },
    } as const;
    expect(queryFrom(paramsOf(query), stages)).toEqual(query);
  });

  it('says nothing about what is not filtered', () => {
    expect(hrefOf({ sort: '-createdAt', search: '', filters: NO_FILTERS })).toBe('/customers');
  });

  it('leaves out what cannot be meant instead of refusing the whole address', () => {
    const query = read(
      'sort=phone&degreeType=master&degreeType=diploma&degreeType=master&followup=soon' +
        '&createdFrom=2026-13-40&assignedAgentId=me&disagree=1&page=2&salesStatus=forgotten',
    );
    expect(query).toEqual({
      sort: '-createdAt',
      search: '',
      filters: { ...NO_FILTERS, degreeType: ['master'] },
    });
  });

  it('counts a search as a filter and an order as none', () => {
    expect(hasFilters(read('search=mona'))).toBe(true);
    expect(hasFilters(read('sort=customerName'))).toBe(false);
  });
});
