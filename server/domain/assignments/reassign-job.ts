import mongoose from 'mongoose';
import { z } from 'zod';
import { customersInScope, requireAgent } from '#server/domain/customers';
import { jobBatch } from '#server/domain/jobs';
import { defineJob } from '#server/kernel/job';
import { changeMany } from './change-many';
import { reassignJobInput } from './schema';
import { activeEntry, reassign, release, type Team } from './team';

/** Hands a batch of students over, each one that is still in the creator's reach. */
export const reassignJob = defineJob({
  kind: 'customers.reassign',
  permission: 'customers.assign',
  input: reassignJobInput,
  position: z.number(),
  // No two batches share a student, and MongoDB uses one core for one transaction.
  lanes: 2,

  async step({ jobId, input, position, actor, scope, session }) {
    const { agentId, role, reason } = input;
    const batch = await jobBatch(jobId, position ?? 0, session);
    if (agentId) await requireAgent({ agentId, actor, scope, session, path: 'agentId' });
    const to = agentId ? new mongoose.Types.ObjectId(agentId) : null;
    const has = (team: Team) => to !== null && activeEntry(team, to)?.role === role;
    const { found, audit, events } = await changeMany({
      filter: { _id: { $in: batch.ids }, ...customersInScope(actor, scope) },
      limit: batch.ids.length,
      change: { by: new mongoose.Types.ObjectId(actor.id), at: new Date(), reason },
      session,
      apply(team, change) {
        if (!to) return team.agents.some((agent) => !agent.to) ? release(team, change) : team;
        return has(team) ? team : reassign(team, { agentId: to, role }, change);
      },
    });
    const reached = new Set(found.map(String));
    const failures = batch.ids
      .map(String)
      .filter((id) => !reached.has(id))
      .map((id) => ({ id, message: 'The student is gone, or no longer yours to give away.' }));
    return { next: batch.next, done: found.length, failures, audit, events };
  },
});
