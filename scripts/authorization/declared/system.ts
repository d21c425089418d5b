import type { Declarations } from '../declaration';

const changed = { needs: 'settings.manage', names: 'setting', absent: 'FORBIDDEN' } as const;

export const SYSTEM: Declarations = {
  'jobs.list': {
    needs: 'signedIn',
    lists: {
      mine: { kind: 'job', ownUnless: 'never' },
      everybody: { kind: 'job', alsoNeeds: 'system.view' },
    },
  },
  'jobs.get': { needs: 'signedIn', names: 'job', ownUnless: 'system.view' },
  'jobs.cancel': { needs: 'signedIn', names: 'job', ownUnless: 'system.manage' },

  'settings.lists': { needs: 'signedIn' },
  'settings.list': { needs: 'settings.manage' },
  'settings.get': {
    needs: 'settings.manage',
    names: 'setting',
    except: [
      {
        who: ['admin', 'custom'],
        records: ['above'],
        outcome: 'ok',
        why: 'what guards the product is no secret, only not theirs to change',
      },
    ],
  },
  'settings.stageUse': { needs: 'settings.manage' },
  'settings.seed': { needs: 'settings.manage' },
  'settings.update': changed,
  'settings.reset': changed,

  'audit.list': {
    needs: 'audit.view',
    lists: { entries: { kind: 'entry', state: 'either' } },
  },
  'audit.get': { needs: 'audit.view', names: 'entry', state: 'either' },
  'audit.restoreValue': { needs: 'audit.view', names: 'entry', within: 'customers.edit' },

  'trash.list': {
    needs: 'customers.restore',
    lists: {
      customer: { kind: 'customer', state: 'deleted' },
      followup: { kind: 'followup', state: 'deleted', alsoNeeds: 'followups.edit' },
      university: { kind: 'university', state: 'deleted', alsoNeeds: 'universities.manage' },
      programme: { kind: 'programme', state: 'deleted', alsoNeeds: 'universities.manage' },
      intake: { kind: 'intake', state: 'deleted', alsoNeeds: 'universities.manage' },
      profile: { kind: 'user', state: 'deleted', alsoNeeds: 'users.manage' },
      role: { kind: 'role', state: 'deleted', alsoNeeds: 'roles.manage' },
    },
  },

  'system.cacheStatistics': { needs: 'system.view' },
  'system.clearCache': { needs: 'system.manage' },
};
