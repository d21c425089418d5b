import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { KEPT_FIELDS, type KeptFields } from './kept-fields';
import { auditedWrites } from './plugins/audited-writes';

export interface UniversityRecord extends KeptFields {
  _id: Types.ObjectId;
  /** Country and folded name as the import's source has them: never changes, so that it is met again. */
  importKey: string | null;
  /** The same of the record as it is now: unique among live ones, and the order by country and name. */
  nameKey: string;
  /** The folded English name. */
  sortName: string;
  /** The folded words of both names and the city, and the domains. */
  searchKeys: string[];
  nameEnglish: string;
  nameArabic: string | null;
  /** ISO 3166-1 alpha-2; null when the source's country could not be mapped. */
  country: string | null;
  city: string | null;
  domains: string[];
  webPages: string[];
  /** Its place in the world ranking that the company goes by. */
  ranking: number | null;
  /** There is a contract with it. */
  partner: boolean;
  /** Students are sent there; an inactive one stays on what names it. */
  active: boolean;
  notes: string | null;
}

const schema = new Schema<UniversityRecord>(
  {
    importKey: { type: String, default: null, immutable: true },
    nameKey: { type: String, required: true },
    sortName: { type: String, required: true },
    searchKeys: [String],
    nameEnglish: { type: String, required: true, trim: true, maxlength: 300 },
    nameArabic: { type: String, default: null, maxlength: 300 },
    country: { type: String, match: /^[A-Z]{2}$/, default: null },
    city: { type: String, default: null, maxlength: 100 },
    domains: [String],
    webPages: [String],
    ranking: { type: Number, min: 1, default: null },
    partner: { type: Boolean, default: false },
    active: { type: Boolean, default: true },
    notes: { type: String, default: null, maxlength: 5_000 },
    ...KEPT_FIELDS,
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'University' });

export const University = defineModel<UniversityRecord>('University', schema, 'universities');
