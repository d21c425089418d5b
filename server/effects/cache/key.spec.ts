import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownersIn, type ScopedActor } from '#server/permissions/scope';
import { SCOPES } from '#server/permissions/vocabulary';
import { Audience, CacheKey } from './key';

const id = fc.constantFrom('a', 'b', 'c', 'all', 'null', '","');
const actor: fc.Arbitrary<ScopedActor> = fc.record({
  id,
  teamIds: fc.array(id, { maxLength: 4 }),
});
const reach = fc.record({ scope: fc.constantFrom(...SCOPES), actor });
const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));

type Reach = typeof reach extends fc.Arbitrary<infer T> ? T : never;

/** What goes into the query, as a set: whoever has the same sees the same records. */
function records({ scope, actor }: Reach) {
  const owners = ownersIn(scope, actor);
  return owners.kind === 'agents' ? { ...owners, ids: new Set(owners.ids) } : owners;
}

const keyFor = ({ scope, actor }: Reach, ...parts: (string | number | null)[]) =>
  new CacheKey('users', Audience.within(scope, actor), ...parts).text;

describe('a cache key', () => {
  test('is shared by two people only when they reach the same records (CVE-2025-54425)', () => {
    fc.assert(
      fc.property(reach, reach, (one, other) => {
        const same = isDeepStrictEqual(records(one), records(other));
        expect(keyFor(one, 'list') === keyFor(other, 'list')).toBe(same);
      }),
    );
  });

  test('of one person is never the key of everyone', () => {
    fc.assert(
      fc.property(reach, fc.array(part), (one, parts) => {
        const shared = new CacheKey('users', Audience.everyone, ...parts);
        expect(keyFor(one, ...parts)).not.toBe(shared.text);
      }),
    );
  });

  test('differs as soon as one of its parts does, long ones included', () => {
    const long = 'x'.repeat(190);
    const parts = fc.array(fc.oneof(part, fc.constant(long)), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const [a, b] = [one, other].map(
          (each) => new CacheKey('users', Audience.everyone, ...each),
        );
        expect(a?.text === b?.text).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(a?.text.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
