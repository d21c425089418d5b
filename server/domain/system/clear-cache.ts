import { CACHE_KINDS } from '#models/vocabulary';
import { command } from '#server/kernel/command';
import { nothingInput } from '#server/kernel/page';
import { clearCacheOutput } from './schema';

/**
 * Empties every cache of every instance, for data that were changed behind the product's back. The
 * kernel drops them after the commit, as after any other write: see `kindsStaleAfter`.
 */
export const clearCache = command({
  name: 'system.clearCache',
  permission: 'system.manage',
  input: nothingInput,
  output: clearCacheOutput,

  async run({ actor }) {
    return {
      data: { cleared: [...CACHE_KINDS] },
      audit: [
        {
          action: 'CLEAR_CACHE',
          entityType: 'cache',
          entityId: 'all',
          description: 'Emptied the caches of all instances',
        },
      ],
      events: [
        {
          topic: 'cache.cleared',
          entityType: 'cache',
          entityId: 'all',
          agentIds: [],
          createdBy: actor.id,
        },
      ],
    };
  },
});
