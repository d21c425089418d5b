import { createHash } from 'node:crypto';
import type { CacheKind } from '#models/vocabulary';
import { type OwnerCondition, ownersIn, type ScopedActor } from '#server/permissions/scope';
import type { Scope } from '#server/permissions/vocabulary';

/** Longer ones are kept as their hash: a leader's team may have hundreds of members. */
const LONGEST = 200;

/** Whose answer it is. There is no key without one, so that no answer crosses people. */
export class Audience {
  /** The answer is the same whoever may ask. */
  static readonly everyone = new Audience('everyone');

  private constructor(readonly id: string) {}

  /** All who reach exactly the same records: the same condition goes into their query. */
  static within(scope: Scope, actor: ScopedActor): Audience {
    return new Audience(JSON.stringify(canonical(ownersIn(scope, actor))));
  }
}

/** The name of an answer: its kind, whose it is, and everything else that it depends on. */
export class CacheKey {
  readonly text: string;

  constructor(
    readonly kind: CacheKind,
    audience: Audience,
    ...parts: readonly (string | number | null)[]
  ) {
    const text = JSON.stringify([audience.id, ...parts]);
    this.text = text.length > LONGEST ? hashed(text) : text;
  }
}

function canonical(owners: OwnerCondition): OwnerCondition {
  if (owners.kind !== 'agents') return owners;
  return { kind: 'agents', ids: [...new Set(owners.ids)].sort() };
}

/** A plain key begins with a bracket, so it is never taken for a hash. */
function hashed(text: string): string {
  return `#${createHash('sha256').update(text).digest('base64url')}`;
}
