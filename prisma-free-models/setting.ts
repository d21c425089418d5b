import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import { SETTING_CATEGORIES, SETTING_KEYS, type SettingKey } from './vocabulary';

/** One setting. `server/domain/settings/schema` types the value of each key. */
export interface SettingRecord {
  _id: Types.ObjectId;
  key: SettingKey;
  category: (typeof SETTING_CATEGORIES)[number];
  value: unknown;
  /** Counts the changes, for optimistic concurrency. */
  version: number;
  updatedBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<SettingRecord>(
  {
    key: { type: String, enum: SETTING_KEYS, required: true },
    category: { type: String, enum: SETTING_CATEGORIES, required: true },
    value: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, default: 1 },
    updatedBy: { type: Schema.Types.ObjectId, ref: 'Profile', default: null },
  },
  { timestamps: true, versionKey: false, strict: 'throw', minimize: false },
);
schema.plugin(auditedWrites, { model: 'Setting' });

export const Setting = defineModel<SettingRecord>('Setting', schema, 'systemsettings');
