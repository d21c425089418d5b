import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import {
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
  passwordHash: string;
  team: string | null;
  managerId: Types.ObjectId | null;
  languages: string[];
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
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<ProfileRecord>(
  {
    email: { type: String, required: true, lowercase: true, trim: true, maxlength: 254 },
    name: { type: String, required: true, trim: true, maxlength: 120 },
    role: { type: String, enum: ROLES, required: true },
    passwordHash: { type: String, required: true, select: false },
    team: { type: String, default: null },
    managerId: { type: Schema.Types.ObjectId, ref: 'Profile', default: null },
    languages: { type: [String], default: () => ['ar', 'en'] },
    presence: { type: String, enum: PRESENCES, default: 'in' },
    active: { type: Boolean, default: true },
    demo: { type: Boolean, default: false },
    lastLoginAt: { type: Date, default: null },
    passwordChangedAt: { type: Date, default: null },
    sessionsValidFrom: { type: Date, default: () => new Date(0) },
    locale: { type: String, enum: LOCALES, default: 'en' },
    theme: { type: String, enum: THEMES, default: 'system' },
    timeZone: { type: String, default: 'Africa/Cairo' },
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Profile' });

export const Profile = defineModel<ProfileRecord>('Profile', schema, 'profiles');
