import { z } from 'zod';
import { NOTIFICATION_KINDS } from '#models/vocabulary';
import { customerBrief } from '#server/domain/customers/schema';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';

export const listNotificationsInput = z
  .strictObject({
    ...pageInput,
    unread: z.boolean().default(false),
  })
  .prefault({});

/** One notification, or all of the caller's. */
export const markReadInput = z.strictObject({ id: idSchema.optional() }).prefault({});

/** A number beside the bell stops here: more is "many". */
export const MOST_COUNTED = 100;

export const unreadOutput = z.object({ unread: z.number().int().max(MOST_COUNTED) });

export const notificationOutput = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  /** The student that it is about; null when there is none, or the caller sees them no longer. */
  customer: customerBrief.nullable(),
  followupId: z.string().nullable(),
  dueAt: z.iso.datetime().nullable(),
  count: z.number().int(),
  read: z.boolean(),
  at: z.iso.datetime(),
});
export type NotificationOutput = z.output<typeof notificationOutput>;

export const notificationPage = pageOf(notificationOutput);
