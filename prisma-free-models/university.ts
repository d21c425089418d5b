import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';

export interface UniversityRecord {
  _id: Types.ObjectId;
  /** Country and folded name: what makes an import find the row it made before. */
  importKey: string;
  name: string;
  nameArabic: string | null;
  /** ISO 3166-1 alpha-2; null when the source's country could not be mapped. */
  country: string | null;
  city: string | null;
  domains: string[];
  webPages: string[];
  ranking: number | null;
  isDeleted: boolean;
  createdAt: Date;
  updatedAt: Date;
}

const schema = new Schema<UniversityRecord>(
  {
    importKey: { type: String, required: true },
    name: { type: String, required: true, trim: true },
    nameArabic: { type: String, default: null },
    country: { type: String, match: /^[A-Z]{2}$/, default: null },
    city: { type: String, default: null },
    domains: [String],
    webPages: [String],
    ranking: { type: Number, min: 1, default: null },
    isDeleted: { type: Boolean, default: false },
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'University' });

export const University = defineModel<UniversityRecord>('University', schema, 'universities');
