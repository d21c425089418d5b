import type { ClientSession } from 'mongoose';
import type { ProfileRecord } from '#models/profile';
import { worksWithStudents } from '#server/auth/counselor';
import type { Entitled } from '#server/auth/rights';
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
  /** What the students' histories say of it. */
  reason?: string;
}

/**
 * Queues the hand-over of everybody whom a leaving person works with, in the transaction that makes
 * them leave. The waiting queue is open to whoever may change accounts; naming a counselor takes the
 * right to assign students to them.
 * @throws AppError FORBIDDEN or VALIDATION_ERROR for a counselor who cannot be named
 */
export async function handOver(leave: HandOver) {
  const { leaving, to, actor, session, reason = `${leaving.name} left` } = leave;
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
  const queued = await queueHandover({
    ...{ fromAgentId, toAgentId: to ?? null, reason },
    ...{ actor: by, session },
  });
  return { audit: queued.audit, event: queued.event };
}

interface Change extends Pick<HandOver, 'to' | 'actor' | 'session'> {
  before: ProfileRecord;
  after: HandOver['leaving'] & Entitled;
}

/** The same for a change of rights, when it takes the students from somebody who worked with them. */
export async function handOverIfLost({ before, after, to, actor, session }: Change) {
  const lost =
    (await worksWithStudents(before, session)) && !(await worksWithStudents(after, session));
  if (!lost) return { audit: [], events: [] };
  const reason = `${after.name} works with students no longer`;
  const { audit, event } = await handOver({ leaving: after, to, actor, session, reason });
  return { audit: [audit], events: [event] };
}

/** For who may change accounts but assigns nobody: the students go to the queue all the same. */
function systemActor(): Actor {
  const { actor } = systemContext('hand-over');
  if (!actor) throw new Error('the system is always somebody');
  return actor;
}
