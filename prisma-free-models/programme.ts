import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import type { EntryRules } from './entry-rule-types';
import { KEPT_FIELDS, type KeptFields } from './kept-fields';
import { auditedWrites } from './plugins/audited-writes';
import { COMMISSION_KINDS, DEGREE_TYPES, type DegreeType, TUITION_PERIODS } from './vocabulary';

export interface Money {
  amount: number;
  /** A key of the setting `lists.currencies`, ISO 4217. */
  currency: string;
}

export interface Tuition extends Money {
  per: (typeof TUITION_PERIODS)[number];
}

/** What the university pays for a student who enrols: a share of the tuition, or a sum. */
export type Commission =
  | { kind: 'percent'; percent: number }
  | { kind: 'amount'; amount: number; currency: string };

/** What a university teaches, and what it asks of whoever wants to learn it. */
export interface ProgrammeRecord extends KeptFields {
  _id: Types.ObjectId;
  universityId: Types.ObjectId;
  degreeType: DegreeType;
  nameEnglish: string;
  nameArabic: string | null;
  /** The folded English name. */
  sortName: string;
  /** The folded words of both names. */
  searchKeys: string[];
  /** A key of the setting `lists.fieldsOfStudy`. */
  fieldOfStudy: string;
  /** A key of the setting `lists.teachingLanguages`. */
  teachingLanguage: string;
  durationMonths: number | null;
  tuition: Tuition | null;
  applicationFee: Money | null;
  commission: Commission | null;
  entryRules: EntryRules;
  /** Keys of the setting `lists.documentKinds`. */
  requiredDocuments: string[];
  /** Students can apply; an inactive one stays on what names it. */
  active: boolean;
  notes: string | null;
}

const part = { _id: false, strict: 'throw' } as const;
const amount = { type: Number, min: 0, required: true };
const currency = { type: String, maxlength: 3, required: true };

const tuition = new Schema<Tuition>(
  { amount, currency, per: { type: String, enum: TUITION_PERIODS, required: true } },
  part,
);
const money = new Schema<Money>({ amount, currency }, part);
const commission = new Schema(
  {
    kind: { type: String, enum: COMMISSION_KINDS, required: true },
    percent: { type: Number, min: 0, max: 100 },
    amount: { type: Number, min: 0 },
    currency: { type: String, maxlength: 3 },
  },
  part,
);
const ruleSet = new Schema(
  {
    name: { type: String, default: null },
    // `server/domain/programmes/entry-rules-schema` judges each by its kind.
    rules: { type: [Schema.Types.Mixed], default: () => [] },
  },
  part,
);

const schema = new Schema<ProgrammeRecord>(
  {
    universityId: { type: Schema.Types.ObjectId, ref: 'University', required: true },
    degreeType: { type: String, enum: DEGREE_TYPES, required: true },
    nameEnglish: { type: String, required: true, trim: true, maxlength: 300 },
    nameArabic: { type: String, default: null, maxlength: 300 },
    sortName: { type: String, required: true },
    searchKeys: [String],
    fieldOfStudy: { type: String, required: true, maxlength: 40 },
    teachingLanguage: { type: String, required: true, maxlength: 40 },
    durationMonths: { type: Number, min: 1, default: null },
    tuition: { type: tuition, default: null },
    applicationFee: { type: money, default: null },
    commission: { type: commission, default: null },
    entryRules: { type: [ruleSet], default: () => [] },
    requiredDocuments: [String],
    active: { type: Boolean, default: true },
    notes: { type: String, default: null, maxlength: 5_000 },
    ...KEPT_FIELDS,
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Programme' });

export const Programme = defineModel<ProgrammeRecord>('Programme', schema, 'programmes');
