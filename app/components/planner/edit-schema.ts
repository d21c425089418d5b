import { z } from 'zod';
import { updateFollowupInput } from '#server/domain/followups/schema';
import { reminderField, repeatFields } from './repeat-schema';

/** What the form of a planned contact holds. */
export const editSchema = z.strictObject({
  version: z.number().int().min(1),
  type: updateFollowupInput.shape.type.unwrap(),
  dueAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
  note: z.string().max(10_000).optional(),
  reminder: reminderField,
  agentId: updateFollowupInput.shape.agentId,
  ...repeatFields,
});
