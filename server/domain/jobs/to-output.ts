import type { JobRecord } from '#models/job';
import type { JobView } from './schema';

export function toJob(record: JobRecord): JobView {
  const { kind, state, total, done, failed, failures, error } = record;
  return {
    id: record._id.toHexString(),
    kind,
    state,
    createdBy: record.createdBy?.toHexString() ?? null,
    total,
    done,
    failed,
    failures: failures.map(({ id, message }) => ({ id, message })),
    error,
    createdAt: record.createdAt.toISOString(),
    startedAt: record.startedAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
  };
}
