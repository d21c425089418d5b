export default {
  title: 'System',
  intro: 'How the instance that answers you is doing, since it started {{when}}.',
  refresh: 'Refresh',
  caches: 'Caches',
  cachesAbout:
    'Answers kept for a while, so that the database is not asked the same thing again. A change empties what it makes stale, on every instance.',
  redis: {
    connected: 'Redis connected',
    away: 'Redis away',
    off: 'Without Redis',
  },
  redisAbout: {
    connected: 'The instances share what they have loaded.',
    away: 'Redis does not answer. Each instance works with what it keeps itself.',
    off: 'Each instance works with what it keeps itself. Set REDIS_URL to share it.',
  },
  kind: {
    settings: 'Settings',
    users: 'Counselors',
    reports: 'Reports',
    universities: 'Universities',
  },
  keptFor_one: 'kept for {{count}} minute',
  keptFor_other: 'kept for {{count}} minutes',
  hitRate: 'Without loading',
  entries: 'Kept now',
  hits: 'From memory',
  sharedHits: 'From Redis',
  misses: 'Loaded',
  evictions: 'Dropped',
  invalidations: 'Emptied',
  clear: 'Empty all caches',
  clearAbout:
    'Only needed after data were changed past the product, such as by restoring a backup.',
  cleared: 'The caches of all instances are empty. They fill again as people work.',
} as const;
