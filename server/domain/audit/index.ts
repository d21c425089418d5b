export { getAudit } from './get';
export { listAudit } from './list';
export { restoreValue } from './restore-value';
export { applyAuditRetention, followAuditRetention } from './retention';
