import type { createCustomer } from '#server/domain/customers';

export type Draft = Parameters<typeof createCustomer>[1];

let phones = 0;

/** A mobile number that no other student of this test file has. */
export function newPhone(): string {
  phones += 1;
  return `+2010${String(phones).padStart(8, '0')}`;
}

/** The least that makes a student, with a phone of their own. */
export function student(
  basicData: Partial<Draft['basicData']> = {},
  rest: Partial<Extract<Draft, { degreeType: 'bachelor' }>> = {},
): Draft {
  return {
    degreeType: 'bachelor',
    basicData: { customerName: 'Mona Adel', customerPhone: newPhone(), ...basicData },
    ...rest,
  };
}

/** A student of whom everything is known that an application needs. */
export function readyStudent(basicData: Partial<Draft['basicData']> = {}): Draft {
  const known = {
    email: 'ready@test.example',
    birthDate: '2008-01-01',
    nationality: 'EG',
    passportNumber: 'A1',
  };
  return student(
    { ...known, ...basicData },
    {
      currentQualification: { certificate: 'ib', score: 36 },
      desiredProgram: { fieldsOfStudy: ['Law'], countries: ['DE'] },
    },
  );
}
