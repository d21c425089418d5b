import { describe, expect, it } from 'vitest';
import type { Locale } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from '#server/domain/settings/defaults';
import { listsOf } from '#server/domain/settings/lists-of';
import { createFormat } from '~/lib/format';
import { translatorFor } from '~/lib/i18n.server';
import type { FieldWords } from './field-words';
import { changeSentence, entryWords, readableChanges } from './timeline-words';

function words(locale: Locale): FieldWords {
  const t = translatorFor(locale);
  const now = new Date('2026-11-23T08:00:00Z');
  return {
    t,
    locale,
    format: createFormat({ t, locale, timeZone: 'Africa/Cairo', now }),
    lists: listsOf(DEFAULT_SETTINGS),
    countries: { EG: locale === 'ar' ? 'مصر' : 'Egypt' },
  };
}

const moved = { field: 'evaluation.salesStatus', from: 'new', to: 'contacted' };

describe('a change in words', () => {
  it('says where the stage moved, in both languages', () => {
    expect(changeSentence(moved, words('en'))).toBe('Stage: New → Contacted');
    expect(changeSentence(moved, words('ar'))).toBe('المرحلة: جديد ← تم التواصل');
  });

  it('says a first value, and a removed one, without an arrow', () => {
    expect(
      changeSentence({ field: 'basicData.nationality', from: null, to: 'EG' }, words('en')),
    ).toBe('Nationality: Egypt');
    expect(changeSentence({ field: 'basicData.city', from: 'Giza', to: null }, words('en'))).toBe(
      'City removed',
    );
  });

  it('reads lists of records out', () => {
    const to = [{ test: 'ielts', score: 6.5 }];
    expect(
      changeSentence({ field: 'currentQualification.englishTests', from: [], to }, words('en')),
    ).toBe('English tests: IELTS 6.5');
  });
});

describe('an entry of the timeline', () => {
  it('puts the stage in the title and leaves the bookkeeping out', () => {
    const entry = entryWords(
      {
        action: 'UPDATE',
        changes: [
          { field: 'basicData.city', from: null, to: 'Giza' },
          moved,
          { field: 'evaluation.statusChangedAt', from: null, to: '2026-11-23T08:00:00Z' },
        ],
      },
      words('en'),
    );
    expect(entry).toEqual({ title: 'Stage: New → Contacted', detail: 'City: Giza' });
  });

  it('counts many changes and names their fields', () => {
    const changes = ['basicData.city', 'basicData.email', 'tags'].map((field) => ({
      field,
      from: null,
      to: 'x',
    }));
    expect(entryWords({ action: 'UPDATE', changes }, words('en'))).toEqual({
      title: '3 details changed',
      detail: 'City, E-mail, Tags',
    });
  });

  it('names the counselor whom the student was given to', () => {
    const changes = [{ field: 'assignment.assignedAgentId', from: null, to: 'a1' }];
    const entry = entryWords(
      { action: 'ASSIGN', changes },
      { ...words('en'), agentNames: new Map([['a1', 'Omar Kamal']]) },
    );
    expect(entry.title).toBe('Given to Omar Kamal');
  });

  it('names people, never their ids, and hides what has no name on a screen', () => {
    const changes = [
      { field: 'assignedAgentId', from: null, to: 'a1' },
      { field: 'assignedAgentId', from: null, to: 'gone' },
      { field: 'internal.thing', from: null, to: 'x' },
      { field: 'basicData', from: null, to: {} },
    ];
    const omar = new Map([['a1', 'عمر كمال']]);
    const told = (locale: Locale) => {
      const spoken = { ...words(locale), agentNames: omar };
      return readableChanges(changes, spoken).map((change) => changeSentence(change, spoken));
    };
    expect(told('ar')).toEqual(['المستشار: عمر كمال', 'تغيّر: المستشار']);
    expect(told('en')[1]).toBe('Counselor changed');
  });
});
