import { z } from 'zod';
import { pageInput, pageOf, searchText } from '#server/kernel/page';
import type { PermissionName } from '#server/permissions/vocabulary';

/** What the recycle bin holds, in the order of its tabs. */
export const TRASH_KINDS = [
  'customer',
  'followup',
  'university',
  'programme',
  'intake',
  'profile',
  'role',
] as const;
export type TrashKind = (typeof TRASH_KINDS)[number];

/** Who may look into each part of the bin: whoever may take something out of it. */
export const TRASH_PERMISSION = {
  customer: 'customers.restore',
  followup: 'followups.edit',
  university: 'universities.manage',
  programme: 'universities.manage',
  intake: 'universities.manage',
  profile: 'users.manage',
  role: 'roles.manage',
} as const satisfies Record<TrashKind, PermissionName>;

export const listTrashInput = z
  .strictObject({
    ...pageInput,
    kind: z.enum(TRASH_KINDS).default('customer'),
    search: searchText.optional().describe('Part of a name, number or address'),
  })
  .prefault({});
export type ListTrashInput = z.output<typeof listTrashInput>;

export const trashItem = z.object({
  kind: z.enum(TRASH_KINDS),
  id: z.string(),
  /** A person's, a university's, a programme's name or a role's label; of others, whose they are. */
  label: z.string(),
  /** A student's number, an account's e-mail, or the day on which an intake begins. */
  code: z.string().nullable(),
  /** A follow-up's type, a built-in role, a programme's degree, or an intake's term. */
  word: z.string().nullable(),
  /** The student of a follow-up. */
  customerId: z.string().nullable(),
  deletedAt: z.iso.datetime(),
  deletedBy: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
});
export type TrashItem = z.output<typeof trashItem>;

export const trashPage = pageOf(trashItem);
export type TrashPage = z.output<typeof trashPage>;
