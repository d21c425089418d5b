import { Types } from 'mongoose';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './diff';

describe('changes between two records', () => {
  test('are named by dotted path with both values', () => {
    const before = { basicData: { city: 'Cairo', email: 'a@b.example' }, tags: ['x'] };
    const after = { basicData: { city: 'Giza', email: 'a@b.example' }, tags: ['x', 'y'] };
    expect(changesBetween(before, after)).toEqual([
      { field: 'basicData.city', from: 'Cairo', to: 'Giza' },
      { field: 'tags', from: ['x'], to: ['x', 'y'] },
    ]);
  });

  test('are none between a record and itself, whatever the values are written as', () => {
    const id = new Types.ObjectId();
    const at = new Date();
    const record = { agent: id, at, list: [{ id }], none: null };
    const same = { agent: id.toHexString(), at: at.toISOString(), list: [{ id: String(id) }] };
    expect(changesBetween(record, record)).toEqual([]);
    expect(changesBetween(record, same)).toEqual([]);
  });

  test('leave out the bookkeeping of every write', () => {
    const before = { version: 1, updatedAt: 1, updatedBy: 'a', sortName: 'a', followupOrder: 1 };
    const after = { version: 2, updatedAt: 2, updatedBy: 'b', sortName: 'b', followupOrder: 2 };
    expect(changesBetween(before, after)).toEqual([]);
  });

  test('tell a new section field by field', () => {
    expect(changesBetween({}, { evaluation: { rating: 'hot', score: 5 } })).toEqual([
      { field: 'evaluation.rating', from: null, to: 'hot' },
      { field: 'evaluation.score', from: null, to: 5 },
    ]);
  });

  test.each([
    'passwordHash',
    'password',
    'totpSecret',
    'tokenHash',
    'token',
    'hash',
    'clientSecret',
  ])('name a changed %s and hide both values', (key) => {
    const changes = changesBetween({ a: { [key]: 'old-one' } }, { a: { [key]: 'new-one' } });
    expect(changes).toEqual([{ field: `a.${key}`, from: '[hidden]', to: '[hidden]' }]);
  });

  test('hide what is secret inside a list', () => {
    const changes = changesBetween({ keys: [] }, { keys: [{ name: 'a', tokenHash: 'abc' }] });
    expect(changes).toEqual([
      { field: 'keys', from: [], to: [{ name: 'a', tokenHash: '[hidden]' }] },
    ]);
  });
});
