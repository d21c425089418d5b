import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import { LOCALES, type Locale, ROLES, type Role as RoleName } from './vocabulary';

/** One edited cell of the permission table. What it may hold is the permissions' business. */
export interface PermissionCell {
  permission: string;
  scope: string;
}

export const permissionCell = new Schema<PermissionCell>(
  { permission: { type: String, required: true }, scope: { type: String, required: true } },
  { _id: false },
);

/** A custom role: a built-in one with some of its cells edited. */
export interface RoleRecord {
  _id: Types.ObjectId;
  /** Unique among the roles that are not deleted. */
  name: string;
  label: Record<Locale, string>;
  /** Who holds the role has this one too: ranks and counselor lists go by it. It never changes. */
  baseRole: RoleName;
  cells: PermissionCell[];
  /** Grows by one with every edit. */
  version: number;
  isDeleted: boolean;
  deletedAt: Date | null;
  deletedBy: Types.ObjectId | null;
  createdBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

const labels = Object.fromEntries(
  LOCALES.map((locale) => [locale, { type: String, required: true, trim: true, maxlength: 80 }]),
);

const schema = new Schema<RoleRecord>(
  {
    name: { type: String, required: true, maxlength: 60 },
    label: labels,
    baseRole: { type: String, enum: ROLES, required: true },
    cells: { type: [permissionCell], default: () => [] },
    version: { type: Number, default: 1 },
    isDeleted: { type: Boolean, default: false },
    deletedAt: { type: Date, default: null },
    deletedBy: { type: Schema.Types.ObjectId, default: null },
    createdBy: { type: Schema.Types.ObjectId, default: null },
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Role' });

export const Role = defineModel<RoleRecord>('Role', schema, 'roles');
