import { describe, expect, test } from 'vitest';
import type { Locale } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from '#server/domain/settings/defaults';
import { listsOf } from '#server/domain/settings/lists-of';
import { createFormat } from '~/lib/format';
import { translatorFor } from '~/lib/i18n.server';
import { type ChangeWords, changeLabel, changeValue } from './change-words';

const ID = 'a'.repeat(24);

function words(locale: Locale): ChangeWords {
  const t = translatorFor(locale);
  const now = new Date('2026-11-23T08:00:00Z');
  return {
    t,
    locale,
    format: createFormat({ t, locale, timeZone: 'Africa/Cairo', now }),
    lists: listsOf(DEFAULT_SETTINGS),
    countries: {},
    names: { [ID]: 'Sara Nabil' },
  };
}

const en = words('en');
const ar = words('ar');

describe('a field of any record is called by its name', () => {
  test.each([
    ['basicData.city', 'City', 'المدينة'],
    ['managerId', 'Reports to', 'المدير المباشر'],
    ['assignment.assignedAgentId', 'Lead counselor', 'المستشار الرئيسي'],
    ['cells.customers.purge', 'Students: Delete for ever', 'الطلاب: حذف نهائي'],
    ['some.newField', 'some.newField', 'some.newField'],
  ])('%s', (field, english, arabic) => {
    expect(changeLabel(field, en)).toBe(english);
    expect(changeLabel(field, ar)).toBe(arabic);
  });
});

describe('a value is said in words', () => {
  test.each([
    ['evaluation.salesStatus', 'contacted', 'Contacted'],
    ['evaluation.rating', 'hot', 'Hot'],
    ['desiredProgram.currency', 'USD', 'USD'],
    ['type', 'document_chase', 'Chase documents'],
    ['outcome', 'no_answer', 'No answer'],
    ['counselorStatus', 'in_progress', 'In progress'],
    ['role', 'superagent', 'Team lead'],
    ['cells.customers.view', 'team', 'Team'],
    ['active', false, 'No'],
    ['assignment.assignedAgentId', ID, 'Sara Nabil'],
    ['assignment.agents', [{ agentId: ID, role: 'visa' }], 'Sara Nabil (Visa)'],
    ['dueAt', '2026-11-23T12:30:00.000Z', 'Today 14:30'],
    ['notes', '<p>Call <b>back</b></p>', 'Call back'],
    ['passwordHash', '[hidden]', 'hidden'],
    ['tags', [], ''],
    ['value', { retentionDays: 30 }, '30'],
    ['team', null, ''],
  ])('%s', (field, value, text) => {
    expect(changeValue(field, value, en)).toBe(text);
  });
});
