import { idsIn } from '../world';
import type { Inputs } from './cell';

const VALUES: Record<string, unknown> = {
  'general.holidays': [],
  'security.session': { idleMinutes: 240, absoluteHours: 24 },
};

export const SYSTEM_INPUTS: Inputs = {
  'jobs.list': ({ view }) => ({ limit: 100, everybody: view === 'everybody' }),
  'settings.get': ({ record }) => ({ key: record.id }),
  'settings.update': ({ record }) => ({ key: record.id, value: VALUES[record.id] }),
  'settings.reset': ({ record }) => ({ key: record.id }),
  'audit.list': ({ world }) => ({ userId: idsIn(world).helper, limit: 100 }),
  'audit.restoreValue': ({ record }) => ({
    auditId: record.id,
    field: 'basicData.city',
    version: 1,
  }),
  'trash.list': ({ view }) => ({ kind: view, limit: 100 }),
};
