import { newPhone } from '../../students';
import { listedDay } from '../records/followup';
import { idsIn } from '../world';
import type { Inputs } from './cell';

const dueAt = () => new Date(Date.now() + 7_200_000).toISOString();

export const CUSTOMER_INPUTS: Inputs = {
  'customers.list': ({ world, view }) => ({
    tag: [world.marker],
    limit: 100,
    ...(view === 'deleted' ? { deleted: true } : {}),
  }),
  'customers.search': ({ world }) => ({ query: world.marker, limit: 50 }),
  'customers.create': () => ({
    degreeType: 'bachelor',
    basicData: { customerName: 'Created', customerPhone: newPhone() },
  }),
  'customers.update': ({ record }) => ({ id: record.id, version: 1, basicData: { city: 'Giza' } }),

  'assignments.assign': ({ record, world }) => ({
    id: record.id,
    agentId: idsIn(world).helper,
    mode: 'add',
  }),
  'assignments.endAgent': ({ record }) => ({ id: record.id, agentId: record.agentId }),
  'assignments.counselorStatus': ({ record }) => ({
    id: record.id,
    agentId: record.agentId,
    counselorStatus: 'interested',
  }),
  'assignments.bulk': ({ record }) => ({ action: 'reassign', ids: [record.id], agentId: null }),
  'assignments.handover': ({ world }) => ({ agentId: idsIn(world).stranger, toAgentId: null }),

  'followups.list': ({ view }) => ({ mine: view === 'mine', limit: 100 }),
  'followups.calendar': ({ world, view }) => ({
    mine: view === 'mine',
    from: listedDay(world),
    days: 1,
    perDay: 50,
    timeZone: 'UTC',
  }),
  'followups.update': ({ record }) => ({ id: record.id, version: 1, dueAt: dueAt() }),
  'followups.reopen': ({ record }) => ({ id: record.id, version: 1 }),
  'followups.delete': ({ record }) => ({ id: record.id, version: 1 }),
  'followups.create': ({ record }) => ({ customerId: record.id, type: 'call', dueAt: dueAt() }),
  'followups.schedule': ({ record }) => ({ customerId: record.id, dueAt: dueAt(), from: null }),
  'followups.complete': ({ record }) => ({ id: record.id, outcome: 'answered' }),

  'files.list': ({ record }) => ({ customerId: record.id }),
};
