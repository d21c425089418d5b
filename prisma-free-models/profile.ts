import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import { type PermissionCell, permissionCell } from './role';
import {
  DEGREE_TYPES,
  type DegreeType,
  LOCALES,
  type Locale,
  PRESENCES,
  ROLES,
  type Role,
  THEMES,
  type Theme,
} from './vocabulary';

/** A person who signs in. */
export interface ProfileRecord {
  _id: Types.ObjectId;
  email: string;
  name: string;
  role: Role;
  /** The custom role, whose base is `role`. */
  roleId: Types.ObjectId | null;
  /** Cells of the permission table that hold for this person alone. */
  overrides: PermissionCell[];
  /** Null until the person has chosen one. */
  passwordHash: string | null;
  team: string | null;
  managerId: Types.ObjectId | null;
  languages: string[];
  /** Countries of study this person handles, ISO 3166 alpha-2; none means every one. */
  countries: string[];
  /** Degrees this person handles; none means every one. */
  degrees: DegreeType[];
  /** How many new students a day the person takes; null is no limit. */
  dailyCapacity: number | null;
  presence: (typeof PRESENCES)[number];
  active: boolean;
  demo: boolean;
  lastLoginAt: Date | null;
  passwordChangedAt: Date | null;
  /** Sessions begun before this instant are over; moved by password, role and activity changes. */
  sessionsValidFrom: Date;
  locale: Locale;
  theme: Theme;
  timeZone: string;
  /** Grows with every picture; 0 is none. */
  avatarVersion: number;
  isDeleted: boolean;
  /** Null in live accounts, also in those that know no deletion. */
  deletedAt: Date | null;
  deletedBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<ProfileRecord>(
  {
    email: { type: String, required: true, lowercase: true, trim: true, maxlength: 254 },
    name: { type: String, required: true, trim: true, maxlength: 120 },
    role: { type: String, enum: ROLES, required: true },
    roleId: { type: Schema.Types.ObjectId, ref: 'Role', default: null },
    overrides: { type: [permissionCell], default: () => [] },
    passwordHash: { type: String, default: null, select: false },
    team: { type: String, default: null },
    managerId: { type: Schema.Types.ObjectId, ref: 'Profile', default: null },
    languages: { type: [String], default: () => ['ar', 'en'] },
    countries: { type: [String], default: () => [] },
    degrees: { type: [{ type: String, enum: DEGREE_TYPES }], default: () => [] },
    dailyCapacity: { type: Number, default: null, min: 0, max: 1_000 },
    presence: { type: String, enum: PRESENCES, default: 'in' },
    active: { type: Boolean, default: true },
    demo: { type: Boolean, default: false },
    lastLoginAt: { type: Date, default: null },
    passwordChangedAt: { type: Date, default: null },
    sessionsValidFrom: { type: Date, default: () => new Date(0) },
    locale: { type: String, enum: LOCALES, default: 'en' },
    theme: { type: String, enum: THEMES, default: 'system' },
    timeZone: { type: String, default: 'Africa/Cairo' },
    avatarVersion: { type: Number, default: 0 },
    isDeleted: { type: Boolean, default: false },
    deletedAt: { type: Date, default: null },
    deletedBy: { type: Schema.Types.ObjectId, default: null },
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Profile' });

export const Profile = defineModel<ProfileRecord>('Profile', schema, 'profiles');
