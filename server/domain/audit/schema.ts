import { z } from 'zod';
import { AUDIT_ACTIONS, ENTITY_TYPES } from '#models/vocabulary';
import { idSchema, pageInput, pageOf, periodBound, searchText } from '#server/kernel/page';
import { storedWord } from '#server/kernel/stored-word';

/** More would make one look-up of every combination of kind and action too many; see `filter`. */
const MOST = 5;

export const listAuditInput = z
  .strictObject({
    ...pageInput,
    userId: idSchema.optional().describe('Who did it'),
    action: z.array(z.enum(AUDIT_ACTIONS)).min(1).max(MOST).optional(),
    entityType: z.array(z.enum(ENTITY_TYPES)).min(1).max(MOST).optional(),
    entityId: z.string().trim().min(1).max(254).optional().describe('To which record'),
    from: periodBound.optional(),
    to: periodBound.optional(),
    search: searchText
      .min(2)
      .optional()
      .describe('Part of the description, within what one person did or one record saw'),
  })
  .superRefine(({ search, userId, entityId }, issues) => {
    if (!search || userId || entityId) return;
    issues.addIssue({
      code: 'custom',
      path: ['search'],
      message: 'needs a person or a record to search in',
      params: { code: 'too_wide' },
    });
  })
  .prefault({});
export type ListAuditInput = z.output<typeof listAuditInput>;

export const auditIdInput = z.strictObject({ id: idSchema });

export const restoreValueInput = z.strictObject({
  auditId: idSchema,
  field: z.string().min(1).max(200).describe('The field as the entry names it'),
  version: z.int().min(1).describe("The record's version that the caller saw"),
});

/** The record that an entry leads to; its own, or the student of a follow-up. */
const about = z.object({
  kind: z.enum(['customer', 'profile', 'role']),
  id: z.string(),
  /** A name, or a number. */
  label: z.string(),
  number: z.string().nullable(),
  version: z.int().nullable(),
  isDeleted: z.boolean(),
});

export const auditEntry = z.object({
  id: z.string(),
  userId: z.string().nullable(),
  userEmail: z.string().nullable(),
  userName: z.string().nullable(),
  userRole: z.string().nullable(),
  action: storedWord(AUDIT_ACTIONS),
  entityType: storedWord(ENTITY_TYPES),
  entityId: z.string().nullable(),
  description: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      from: z.unknown(),
      to: z.unknown(),
      /** Whether the earlier value can be set back. */
      restorable: z.boolean(),
    }),
  ),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  requestMethod: z.string().nullable(),
  requestPath: z.string().nullable(),
  statusCode: z.number(),
  timestamp: z.iso.datetime(),
  about: about.nullable(),
  /** Names of the people and roles whose ids are among the changes. */
  names: z.record(z.string(), z.string()),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const auditPage = pageOf(auditEntry);
