import type { ClientSession } from 'mongoose';
import type { ProfileRecord } from '#models/profile';
import { type Actor, systemContext } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { scopeOf } from '#server/permissions/can';
import { queueHandover } from '../assignments';
import { requireAgent } from '../customers';

interface HandOver {
  leaving: Pick<ProfileRecord, '_id' | 'name'>;
  /** Who takes the students; nobody means the waiting queue. */
  to: string | null | undefined;
  actor: Actor;
  session: ClientSession;
}

/**
 * Queues the hand-over of everybody whom a leaving person works with, in the transaction that closes
 * the account. The waiting queue is open to whoever may close accounts; naming a counselor takes the
 * right to assign students to them.
 * @throws AppError FORBIDDEN or VALIDATION_ERROR for a counselor who cannot be named
 */
export async function handOver({ leaving, to, actor, session }: HandOver) {
  const fromAgentId = leaving._id.toHexString();
  const scope = scopeOf(actor.permissions, 'customers.assign');
  if (to) {
    if (scope !== 'all') {
      throw new AppError('FORBIDDEN', 'Your role does not allow to assign these students.');
    }
    if (to === fromAgentId) {
      throw new AppError('VALIDATION_ERROR', 'Somebody else must take over.', {
        details: [{ path: 'handOverTo', message: 'is the one who leaves', code: 'agent' }],
      });
    }
    await requireAgent({ agentId: to, actor, scope, session, path: 'handOverTo' });
  }
  const by = scope === 'all' ? actor : systemActor();
  const reason = `${leaving.name} left`;
  const queued = await queueHandover({
    ...{ fromAgentId, toAgentId: to ?? null, reason },
    ...{ actor: by, session },
  });
  return { audit: queued.audit, event: queued.event };
}

/** For who may close accounts but assigns nobody: the students go to the queue all the same. */
function systemActor(): Actor {
  const { actor } = systemContext('hand-over');
  if (!actor) throw new Error('the system is always somebody');
  return actor;
}
