import mongoose, { type ClientSession } from 'mongoose';
import { Customer } from '#models/customer';
import type { AssignedAgent } from '#models/customer-types';
import type { StageKey } from '#models/vocabulary';
import { readSetting, requireOffered, requireStages } from '#server/domain/settings';
import { firstStage, ruleOf } from '#server/domain/stages/rules';
import { command } from '#server/kernel/command';
import type { Actor } from '#server/kernel/context';
import { AppError } from '#server/kernel/errors';
import { scopeOf } from '#server/permissions/can';
import { requireAgent } from './agent-in-reach';
import { agentNamesOf } from './agent-names';
import { explainDuplicate } from './duplicate';
import { nextCustomerNumber } from './number';
import { changedChoices } from './offered';
import { customerOutput } from './output';
import { saveCustomer } from './save';
import { createCustomerInput } from './schema';
import { toCustomer } from './to-output';

/**
 * A new student. A counselor who enters one works with them from then on; other people's entries
 * wait in the queue unless somebody who may assign names the counselor.
 * @throws AppError DUPLICATE when a live record has the same phone and e-mail
 */
export const createCustomer = command({
  name: 'customers.create',
  permission: 'customers.create',
  input: createCustomerInput,
  output: customerOutput,

  prepare: () => nextCustomerNumber(),

  async run({ input, actor, session, prepared: customerNumber }) {
    const { assignedAgentId, marketing, ...draft } = input;
    const agentId = await agentFor(actor, assignedAgentId, session);
    await requireOffered(...changedChoices(null, input));
    const salesStatus = await stageAtFirst(input.evaluation?.salesStatus);
    const now = new Date();
    const by = new mongoose.Types.ObjectId(actor.id);
    const lead = agentId ? leadFrom(agentId, by, now) : null;
    const customer = new Customer({
      ...draft,
      evaluation: { ...input.evaluation, salesStatus },
      customerNumber,
      marketing: { ...marketing, attempts: 1, firstTouchAt: now, lastTouchAt: now },
      assignment: lead
        ? { agents: [lead], history: [{ at: now, action: 'ASSIGN', agentId, role: 'lead', by }] }
        : {},
      createdBy: by,
    });
    const { record, event } = await saveCustomer({ customer, topic: 'created', actor, session });
    return {
      data: toCustomer(record, await agentNamesOf([record])),
      audit: [
        {
          action: 'CREATE',
          entityType: 'customer',
          entityId: record._id.toHexString(),
          description: `${customerNumber} created`,
          after: { ...draft, marketing, assignedAgentId: agentId },
        },
      ],
      events: [event],
    };
  },

  explain: (error, { input, actor }) => explainDuplicate(error, input.basicData, actor),
});

/**
 * Where a new student stands. A record that is entered in a stage was not moved there: nothing more is
 * asked of it than that the stage is open.
 */
async function stageAtFirst(wanted: StageKey | undefined): Promise<StageKey> {
  const stages = await readSetting('lists.stages');
  if (!wanted) return firstStage(stages);
  await requireStages([{ key: wanted, path: 'evaluation.salesStatus' }]);
  if (ruleOf(stages, wanted)?.enabled) return wanted;
  throw new AppError('BUSINESS_RULE', 'This stage is switched off.', {
    details: [
      { path: 'evaluation.salesStatus', message: 'is switched off', code: 'stage_disabled' },
    ],
  });
}

async function agentFor(actor: Actor, wanted: string | undefined, session: ClientSession) {
  if (actor.keepsOwnEntries && (!wanted || wanted === actor.id)) {
    return new mongoose.Types.ObjectId(actor.id);
  }
  if (!wanted) return null;
  const scope = scopeOf(actor.permissions, 'customers.assign');
  if (scope === 'none') {
    throw new AppError('FORBIDDEN', 'Your role does not allow to assign students.');
  }
  await requireAgent({ agentId: wanted, actor, scope, session, path: 'assignedAgentId' });
  return new mongoose.Types.ObjectId(wanted);
}

function leadFrom(
  agentId: mongoose.Types.ObjectId,
  by: mongoose.Types.ObjectId,
  from: Date,
): AssignedAgent {
  return { agentId, role: 'lead', counselorStatus: 'new', from, by };
}
