import mongoose, { type QueryFilter } from 'mongoose';
import type { JobRecord } from '#models/job';
import type { Actor } from '#server/kernel/context';
import { can } from '#server/permissions/can';
import type { PermissionName } from '#server/permissions/vocabulary';

/** One's own jobs; everybody's for those whom the permission lets look after the system. */
export function jobsOf(actor: Actor, everybody: PermissionName): QueryFilter<JobRecord> {
  if (can(actor.permissions, everybody)) return {};
  return { createdBy: new mongoose.Types.ObjectId(actor.id) };
}
