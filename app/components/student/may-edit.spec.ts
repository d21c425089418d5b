import { describe, expect, it } from 'vitest';
import { permissionsOf } from '#server/permissions/matrix';
import { mayEditStudent } from './may-edit';

const student = { isDeleted: false, createdBy: 'me', agents: [] };

describe('the form of a student', () => {
  it('is offered to who entered them until somebody works with them', () => {
    const dataentry = permissionsOf('dataentry');
    expect(mayEditStudent(student, dataentry, 'me')).toBe(true);
    expect(mayEditStudent({ ...student, agents: [{}] }, dataentry, 'me')).toBe(false);
    expect(mayEditStudent({ ...student, createdBy: 'other' }, dataentry, 'me')).toBe(false);
  });

  it('is offered to their counselor, whoever entered them', () => {
    expect(mayEditStudent({ ...student, createdBy: null }, permissionsOf('agent'), 'me')).toBe(
      true,
    );
  });

  it('is not offered for a student in the recycle bin', () => {
    expect(mayEditStudent({ ...student, isDeleted: true }, permissionsOf('admin'), 'me')).toBe(
      false,
    );
  });
});
