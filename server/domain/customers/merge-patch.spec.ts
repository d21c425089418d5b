import { describe, expect, test } from 'vitest';
import type { CustomerRecord } from '#models/customer-types';
import { mergedSections } from './merge-patch';
import { updateCustomerInput } from './schema';

/** A stored bachelor applicant, with the nulls and server fields that the database keeps. */
const stored = asStored({
  degreeType: 'bachelor',
  basicData: {
    customerName: 'Mona Adel',
    customerPhone: '+201004471823',
    otherPhones: [{ phone: '+201111111111', owner: 'mother', whatsapp: false }],
    email: null,
    city: 'Cairo',
    guardians: [],
  },
  marketing: { source: 'website', attempts: 2, firstTouchAt: new Date(0) },
  currentQualification: { certificate: 'ib', score: 36, branch: null, graduationYear: 2026 },
  desiredProgram: { fieldsOfStudy: ['Law'], countries: [], intakes: [], choices: [] },
  evaluation: { salesStatus: 'new', lostReason: null, statusChangedAt: new Date(0) },
  tags: [],
});

/** The merge reads the sections above and nothing else of a record. */
function asStored(sections: object): CustomerRecord {
  return sections as CustomerRecord;
}

const merged = (patch: object, record: CustomerRecord = stored) =>
  mergedSections(record, updateCustomerInput.parse({ id: 'a'.repeat(24), version: 1, ...patch }));

describe('a merged record', () => {
  test('holds only the sections that the patch touches', () => {
    expect(merged({ basicData: { city: 'Giza' } })).toEqual({
      degreeType: 'bachelor',
      basicData: {
        customerName: 'Mona Adel',
        customerPhone: '+201004471823',
        otherPhones: [{ phone: '+201111111111', owner: 'mother', whatsapp: false }],
        city: 'Giza',
        guardians: [],
      },
    });
  });

  test('loses what null clears and keeps what is not named', () => {
    const { currentQualification } = merged({ currentQualification: { score: null } });
    expect(currentQualification).toEqual({ certificate: 'ib', graduationYear: 2026 });
    expect(merged({ tags: null }).tags).toEqual([]);
  });

  test('a required field cannot be cleared', () => {
    expect(() => merged({ basicData: { customerName: null } })).toThrow(
      expect.objectContaining({
        details: [expect.objectContaining({ path: 'basicData.customerName' })],
      }),
    );
  });

  test('of another degree keeps what both have and drops what is foreign', () => {
    const { degreeType, currentQualification } = merged({ degreeType: 'master' });
    expect(degreeType).toBe('master');
    expect(currentQualification).toEqual({ graduationYear: 2026 });
  });

  test('refuses a field of another degree at its path', () => {
    expect(() => merged({ currentQualification: { gpa: 3.5 } })).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_ERROR',
        details: [expect.objectContaining({ path: 'currentQualification.gpa' })],
      }),
    );
    expect(
      merged({ degreeType: 'master', currentQualification: { gpa: 3.5 } }).currentQualification,
    ).toEqual({ gpa: 3.5, graduationYear: 2026 });
  });

  test('the reason of a loss does not outlive the loss', () => {
    const evaluation = { ...stored.evaluation, salesStatus: 'lost', lostReason: 'price' } as const;
    const lost = { ...stored, evaluation } as CustomerRecord;
    expect(merged({ evaluation: { salesStatus: 'contacted' } }, lost).evaluation).toEqual({
      salesStatus: 'contacted',
    });
    expect(merged({ evaluation: { rating: 'cold' } }, lost).evaluation).toMatchObject({
      lostReason: 'price',
    });
  });
});
