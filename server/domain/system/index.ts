export { cacheStatistics } from './cache-statistics';
export { clearCache } from './clear-cache';
