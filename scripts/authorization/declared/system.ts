import type { Declarations } from '../declaration';

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
  'settings.seed': { needs: 'settings.manage' },

  'system.cacheStatistics': { needs: 'system.view' },
  'system.clearCache': { needs: 'system.manage' },

  'universities.list': { needs: 'universities.view' },
  'universities.importBatch': { needs: 'universities.manage' },
};
