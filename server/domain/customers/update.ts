import { Customer } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { readSetting, requireOffered, requireStages } from '#server/domain/settings';
import { command } from '#server/kernel/command';
import { agentNamesOf } from './agent-names';
import { explainDuplicate } from './duplicate';
import { loadInScope, requireVersion } from './load-in-scope';
import { mergedSections } from './merge-patch';
import { changedChoices } from './offered';
import { customerOutput } from './output';
import { requireStageRules } from './rules';
import { saveCustomer } from './save';
import { updateCustomerInput } from './schema';
import { moveRefusals } from './stage-step';
import { followupChanged, planAlong } from './step-followup';
import { toCustomer } from './to-output';

/**
 * Changes a student's record. A move to another stage may bring the note or the follow-up that the
 * stage asks for.
 * @throws AppError CONFLICT on a stale version, BUSINESS_RULE when the stage asks for more
 */
export const updateCustomer = command({
  name: 'customers.update',
  permission: 'customers.edit',
  input: updateCustomerInput,
  output: customerOutput,

  async run({ input, actor, scope, session }) {
    const customer = await loadInScope({ id: input.id, actor, scope, session });
    requireVersion(customer, input.version);
    const before = customer.toObject<CustomerRecord>();

    const { degreeType, evaluation, marketing, ...sections } = mergedSections(before, input);
    customer.set({ degreeType, ...sections });
    if (marketing)
      customer.set('marketing', { ...before.marketing, ...cleared(input.marketing), ...marketing });
    const { salesStatus, statusNote, statusChangedAt } = before.evaluation;
    const to = evaluation?.salesStatus ?? salesStatus;
    const moved = to !== salesStatus;
    if (evaluation) {
      const entered = moved
        ? { statusNote: input.note, statusChangedAt: new Date() }
        : { statusNote, statusChangedAt };
      customer.set('evaluation', { ...evaluation, salesStatus: to, ...entered });
    }
    await requireOffered(...changedChoices(before, { ...sections, marketing, evaluation }));
    if (moved) {
      await requireStages([{ key: to, path: 'evaluation.salesStatus' }]);
      const stages = await readSetting('lists.stages');
      requireStageRules(customer, stages, moveRefusals(stages, before, { ...input, to }));
    }
    const planned = await planAlong({ customer, followup: input.followup, actor, session });
    const saving = { customer, topic: 'updated', actor, session } as const;
    const { record: after, event } = await saveCustomer(saving);
    return {
      data: toCustomer(after, await agentNamesOf([after])),
      audit: [
        {
          action: 'UPDATE',
          entityType: 'customer',
          entityId: input.id,
          description: `${after.customerNumber} changed`,
          before,
          after,
        },
        ...planned,
      ],
      events: [event, ...planned.map(({ entityId }) => followupChanged(event, entityId))],
    };
  },

  async explain(error, { input, actor }) {
    const own = await Customer.findById(input.id).lean<CustomerRecord>();
    const identity = { ...own?.basicData, ...input.basicData };
    return explainDuplicate(error, identity, actor, input.id);
  },
});

/** The fields that a patch clears, as the nulls that overwrite what is stored. */
function cleared(patch: object | undefined): object {
  return Object.fromEntries(Object.entries(patch ?? {}).filter(([, value]) => value === null));
}
