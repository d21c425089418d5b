import { describe, expect, test } from 'vitest';
import { assignInput } from '#server/domain/assignments/schema';
import { createRoleInput } from '#server/domain/roles/schema';
import { createTokenInput } from '#server/domain/tokens/schema';
import { createUserInput, updateOwnInput } from '#server/domain/users/schema';

const id = 'a'.repeat(24);
const person = { email: 'a@b.example', role: 'agent' };

/** Words of people that stand among others' words: in lists, the audit log, sentences. */
const WORDS: Record<string, (word: string) => { success: boolean }> = {
  'a person’s name': (name) => createUserInput.safeParse({ ...person, name }),
  'a person’s own name': (name) => updateOwnInput.safeParse({ name }),
  'a team': (team) => createUserInput.safeParse({ ...person, name: 'Mona', team }),
  'a role': (en) => createRoleInput.safeParse({ label: { en, ar: 'دور' }, baseRole: 'agent' }),
  'a reason': (reason) => assignInput.safeParse({ id, agentId: id, reason }),
  'a token': (name) => createTokenInput.safeParse({ name, scopes: ['*'] }),
};

describe.each(Object.entries(WORDS))('%s', (_what, parse) => {
  test.each([
    ['turns what follows round', '\u202eMona'],
    ['isolates what follows', '\u2067Mona'],
    ['holds a NUL', 'Mo\u0000na'],
    ['breaks the line of a log', 'Mona\nADMIN signed in'],
    ['cannot be seen', '\u200b\u200b'],
    ['is a blank that passes for a sign', '\u2800'],
  ])('that %s is refused', (_how, word) => {
    expect(parse(word).success).toBe(false);
  });

  test.each(['Mona', 'منى عادل', 'Núñez-O’Brien, Jr.', 'فريق القاهرة (٢)', '王小明'])(
    'like %s is taken',
    (word) => {
      expect(parse(word).success).toBe(true);
    },
  );
});
