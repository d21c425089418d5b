import { expect, test } from 'vitest';
import { ownersIn } from './scope';
import { SCOPES } from './vocabulary';

const actor = { id: 'me', teamIds: ['me', 'you'] };

test('all reaches every record', () => {
  expect(ownersIn('all', actor)).toEqual({ kind: 'all' });
});

test('a team reaches its members and the waiting queue', () => {
  expect(ownersIn('team', actor)).toEqual({ kind: 'agents', ids: [null, 'me', 'you'] });
});

test('assigned reaches own students, not the queue and not the team', () => {
  expect(ownersIn('assigned', actor)).toEqual({ kind: 'agents', ids: ['me'] });
});

test('created reaches what one entered; createdUnassigned only until it is assigned', () => {
  expect(ownersIn('created', actor)).toMatchObject({ kind: 'creator', unassignedOnly: false });
  expect(ownersIn('createdUnassigned', actor)).toMatchObject({
    kind: 'creator',
    id: 'me',
    unassignedOnly: true,
  });
});

test('none reaches nothing, and no scope is forgotten', () => {
  expect(ownersIn('none', actor)).toEqual({ kind: 'none' });
  for (const scope of SCOPES) expect(ownersIn(scope, actor)).toBeDefined();
});
