import { describe, expect, it } from 'vitest';
import { SETTING_KEYS } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from '#server/domain/settings/defaults';
import { entryKeyFor } from './entry-key';
import { formOf, settingValueOf } from './form-values';

describe('the form of a setting', () => {
  it.each(SETTING_KEYS)('gives back what it was made of: %s', (key) => {
    expect(settingValueOf(formOf(key, DEFAULT_SETTINGS[key]))).toEqual(DEFAULT_SETTINGS[key]);
  });

  it('names a new entry by its English word, and never like another', () => {
    const row = { ar: 'س', enabled: true };
    const values = {
      rows: [
        { ...row, key: 'radio', en: 'Radio' },
        { ...row, en: 'Radio' },
      ],
    };
    expect(settingValueOf({ kind: 'entries', values })).toMatchObject([
      { key: 'radio' },
      { key: 'radio_2' },
    ]);
    expect(entryKeyFor('  School fair (Cairo)! ', new Set())).toBe('school_fair_cairo');
    expect(entryKeyFor('معرض', new Set())).toBe('entry');
    expect(entryKeyFor('3 days', new Set())).toBe('days');
  });

  it('names a new stage by its English word, and keeps stages in the order of the form', () => {
    const rule = { tone: 'info', requires: 'none', enabled: true, terminal: false } as const;
    const row = { ...rule, mayGoBack: true, ar: 'س' };
    const values = {
      rows: [
        { ...row, en: 'Oral exam' },
        { ...row, key: 'new', en: 'New' },
      ],
    };
    expect(settingValueOf({ kind: 'stages', values })).toMatchObject([
      { key: 'oral_exam', order: 0, label: { en: 'Oral exam' }, deadlineDays: null },
      { key: 'new', order: 1 },
    ]);
  });

  it('keeps holidays in the order of the year and tags in one list', () => {
    const rows = [
      { date: '2027-04-25', en: 'B', ar: 'ب' },
      { date: '2027-01-07', en: 'A', ar: 'أ' },
    ];
    expect(settingValueOf({ kind: 'holidays', values: { rows } })).toMatchObject([
      { date: '2027-01-07' },
      { date: '2027-04-25' },
    ]);
    expect(settingValueOf({ kind: 'tags', values: { tags: 'vip, منحة، \nurgent' } })).toEqual([
      'vip',
      'منحة',
      'urgent',
    ]);
  });
});
