import type { ClientSession } from 'mongoose';
import { IdempotentCall } from '#models/idempotent-call';
import type { AppContext } from './context';
import { AppError } from './errors';
import { keyedHash, seal, unseal } from './sealed';
import { isDuplicateKey } from './translate-error';

/** What a call under an Idempotency-Key is known by. */
export interface IdempotentClaim {
  id: string;
  inputHash: string;
  sealKey: Buffer;
}

/** Thrown in a transaction whose command has been run under the same key meanwhile. */
export class RunBeforeError extends Error {}

/** The claim of a call that asks to be run once, or null. A key is its sender's own, and a verb's. */
export function claimOf(
  { actor, idempotencyKey }: AppContext,
  verbName: string,
  input: unknown,
): IdempotentClaim | null {
  if (!actor || !idempotencyKey) return null;
  // A narrow token must not be told what its owner, or a wider one, was answered.
  const sender = actor.kind === 'token' ? `token ${actor.credentialId}` : actor.id;
  const call = [sender, verbName, idempotencyKey];
  return {
    id: keyedHash('idempotent call', ...call).toString('base64url'),
    inputHash: keyedHash('idempotent input', JSON.stringify(input)).toString('base64url'),
    sealKey: keyedHash('idempotent answer', ...call),
  };
}

/**
 * What the call was answered when it was first made; null when it was not.
 * @throws AppError CONFLICT when it was another call
 */
export async function answerBefore(claim: IdempotentClaim): Promise<{ data: unknown } | null> {
  const row = await IdempotentCall.findById(claim.id).lean();
  if (!row?.answer) return null;
  if (row.inputHash !== claim.inputHash) throw usedBefore();
  return { data: unseal(row.answer, claim.sealKey) };
}

/**
 * The first thing in a command's transaction: whoever comes second under the same key waits here,
 * before doing anything twice.
 * @throws RunBeforeError
 */
export async function openCall(claim: IdempotentClaim, session: ClientSession): Promise<void> {
  const { id: _id, inputHash } = claim;
  try {
    await IdempotentCall.create([{ _id, inputHash, answer: null, at: new Date() }], { session });
  } catch (error) {
    throw isDuplicateKey(error) ? new RunBeforeError() : error;
  }
}

/** The last thing in it: the answer stands or falls with the write. */
export async function keepAnswer(
  claim: IdempotentClaim,
  answer: unknown,
  session: ClientSession,
): Promise<void> {
  const sealed = seal(answer, claim.sealKey);
  await IdempotentCall.updateOne({ _id: claim.id }, { $set: { answer: sealed } }, { session });
}

function usedBefore(): AppError {
  return new AppError(
    'CONFLICT',
    'This Idempotency-Key was used for another request. Choose a new key for each request.',
    { details: [{ path: 'Idempotency-Key', message: 'was used before', code: 'key_reused' }] },
  );
}
