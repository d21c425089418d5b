import mongoose from 'mongoose';
import { command } from '#server/kernel/command';
import { changeTeam } from './change-team';
import { assignmentOutput, endAgentInput } from './schema';
import { endAgent } from './team';

/** Ends a counselor's work with a student, who waits in the queue when nobody is left. */
export const endAgentWork = command({
  name: 'customers.endAgent',
  permission: 'customers.assign',
  input: endAgentInput,
  output: assignmentOutput,

  async run({ input, actor, scope, session }) {
    const agentId = new mongoose.Types.ObjectId(input.agentId);
    return changeTeam({
      ...input,
      version: input.version,
      reason: input.reason,
      actor,
      scope,
      session,
      change: (team, change) => endAgent(team, agentId, change),
    });
  },
});
