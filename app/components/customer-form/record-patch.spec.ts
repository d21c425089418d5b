import { describe, expect, it } from 'vitest';
import { normalised } from './form-values';
import { changesBetween, conflictsBetween, patchOf, withChanges } from './record-patch';

const stored = normalised({
  degreeType: 'master',
  basicData: {
    customerName: 'Ahmed',
    customerPhone: '+201004471823',
    city: 'Giza',
    email: null,
    otherPhones: [],
    guardians: [{ name: 'Mostafa', relation: 'father', phone: null }],
    consent: { contact: true },
  },
  currentQualification: { gpa: 3.4 },
  tags: ['vip'],
});

const typed = (basicData: object) =>
  normalised({ ...stored, basicData: { ...stored.basicData, ...basicData } });

describe('the change that a form asks for', () => {
  it('is empty when nothing was changed, whatever order the fields came in', () => {
    const again = typed({ guardians: [{ relation: 'father', name: 'Mostafa' }], email: '' });
    expect(patchOf(changesBetween(stored, again))).toEqual({});
  });

  it('clears what was emptied and leaves alone what the form does not show', () => {
    const next = { ...typed({ city: '', guardians: [] }), tags: undefined };
    expect(patchOf(changesBetween(stored, next))).toEqual({
      basicData: { city: null, guardians: null },
      tags: null,
    });
  });

  it('changes the degree without touching the rest', () => {
    expect(patchOf(changesBetween(stored, { ...stored, degreeType: 'phd' }))).toEqual({
      degreeType: 'phd',
    });
  });
});

describe('two people at the same record', () => {
  const mine = changesBetween(stored, typed({ city: 'Cairo' }));

  it('do not meet in different fields', () => {
    const theirs = changesBetween(stored, typed({ email: 'a@example.com' }));
    expect(conflictsBetween(mine, theirs)).toEqual([]);
  });

  it('do not disagree when both wrote the same', () => {
    expect(conflictsBetween(mine, changesBetween(stored, typed({ city: 'Cairo' })))).toEqual([]);
  });

  it('meet in the field that both changed', () => {
    const theirs = changesBetween(stored, typed({ city: 'Luxor', email: 'a@example.com' }));
    expect(conflictsBetween(mine, theirs)).toEqual(['basicData.city']);
    expect(withChanges(typed({ city: 'Luxor', email: 'a@example.com' }), mine).basicData).toEqual(
      expect.objectContaining({ city: 'Cairo', email: 'a@example.com' }),
    );
  });
});
