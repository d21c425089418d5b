import mongoose from 'mongoose';
import { Customer } from '#models/customer';
import { requireAgent } from '#server/domain/customers';
import { command } from '#server/kernel/command';
import { AppError } from '#server/kernel/errors';
import { changeTeam } from './change-team';
import { assignInput, assignmentOutput } from './schema';
import { addAgent, assignLead, reassign } from './team';

/**
 * Gives a student to a counselor of the caller's reach, hands a role over, or adds a counselor.
 * @throws AppError CONFLICT when somebody else was faster, or the counselor is there already
 */
export const assignAgent = command({
  name: 'customers.assign',
  permission: 'customers.assign',
  input: assignInput,
  output: assignmentOutput,

  /** Whom the caller takes the student from: a hand-over of what has moved meanwhile is refused. */
  async prepare({ input }) {
    const record = await Customer.findById(input.id, { 'assignment.assignedAgentId': 1 }).lean();
    return String(record?.assignment?.assignedAgentId ?? '');
  },

  async run({ input, actor, scope, session, prepared: leadBefore }) {
    const { id, mode, reason, version } = input;
    const agentId = new mongoose.Types.ObjectId(input.agentId);
    const role = input.role ?? (mode === 'add' ? 'support' : 'lead');
    const outcome = await changeTeam({
      id,
      version,
      reason,
      actor,
      scope,
      session,
      change(team, change) {
        if (mode === 'add') return addAgent(team, { agentId, role }, change);
        if (mode === 'assign' && role === 'lead') return assignLead(team, agentId, change);
        const lead = team.agents.find((agent) => agent.role === 'lead' && !agent.to);
        if (role === 'lead' && String(lead?.agentId ?? '') !== leadBefore) {
          throw new AppError('CONFLICT', 'Somebody gave this student away meanwhile. Reload.');
        }
        return reassign(team, { agentId, role }, change);
      },
    });
    // After the student was found in scope: what does not exist is told first.
    await requireAgent({ agentId: input.agentId, actor, scope, session, path: 'agentId' });
    return outcome;
  },
});
