import { Schema } from 'mongoose';
import { derivedAssignment } from './assignment-rules';
import { foreignQualificationFields, stageProblems } from './customer-rules';
import type { AssignedAgent, CustomerRecord } from './customer-types';
import { defineModel } from './define-model';
import { legacyAssignments } from './legacy-assignment';
import { auditedWrites } from './plugins/audited-writes';
import { stagesInForce } from './stages-in-force';
import {
  AGENT_ROLES,
  ASSIGNMENT_ACTIONS,
  COUNSELOR_STATUSES,
  DEGREE_TYPES,
  DOCUMENT_STATUSES,
  GENDERS,
} from './vocabulary';

/** The sort key of "no follow-up planned": after every real date. */
export const END_OF_TIME = new Date('9999-12-31T00:00:00.000Z');

const STAGE = 'evaluation.salesStatus';
const E164 = /^\+[1-9]\d{6,14}$/;
const COUNTRY = /^[A-Z]{2}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const part = { _id: false } as const;
/** The key of an entry of a configured list; who writes it asks the settings whether it is on offer. */
const choice = { type: String, maxlength: 60 };
const day = { type: String, match: DAY };
const country = { type: String, match: COUNTRY };
const profile = { type: Schema.Types.ObjectId, ref: 'Profile' };

const basicData = new Schema(
  {
    customerName: { type: String, required: true, trim: true, maxlength: 200 },
    nameArabic: String,
    nameLatin: String,
    customerPhone: { type: String, required: true, match: E164 },
    otherPhones: [
      new Schema(
        {
          phone: { type: String, required: true, match: E164 },
          owner: { ...choice, default: 'self' },
          whatsapp: { type: Boolean, default: false },
        },
        part,
      ),
    ],
    email: { type: String, lowercase: true, trim: true, default: null },
    gender: { type: String, enum: [...GENDERS, null] },
    birthDate: day,
    nationality: country,
    residence: country,
    city: String,
    passportNumber: String,
    passportExpiry: day,
    nationalId: String,
    preferredLanguage: choice,
    preferredChannel: choice,
    guardians: [
      new Schema(
        {
          name: { type: String, required: true },
          relation: { ...choice, required: true },
          phone: { type: String, match: E164 },
          email: String,
        },
        part,
      ),
    ],
    consent: new Schema({ contact: Boolean, marketing: Boolean, at: String }, part),
  },
  part,
);

const marketing = new Schema(
  {
    source: choice,
    medium: String,
    campaign: String,
    referrer: String,
    partner: String,
    firstTouchAt: Date,
    lastTouchAt: Date,
    attempts: { type: Number, default: 1, min: 1 },
  },
  part,
);

const currentQualification = new Schema(
  {
    certificate: choice,
    branch: choice,
    score: { type: Number, min: 0 },
    scoreScale: { type: Number, min: 1 },
    scorePercent: { type: Number, min: 0, max: 100 },
    seatNumber: String,
    satScore: { type: Number, min: 400, max: 1600 },
    subjects: { type: [new Schema({ name: String, grade: String }, part)], default: undefined },
    graduationYear: { type: Number, min: 1950, max: 2100 },
    bachelorDegree: String,
    university: String,
    major: String,
    gpa: { type: Number, min: 0, max: 100 },
    gpaScale: { type: Number, min: 4, max: 100 },
    experienceYears: { type: Number, min: 0, max: 60 },
    masterDegree: String,
    masterUniversity: String,
    thesisTitle: String,
    publications: { type: [String], default: undefined },
    proposal: choice,
    proposalTitle: String,
    targetSupervisors: { type: [String], default: undefined },
    englishTests: {
      type: [
        new Schema(
          {
            test: { ...choice, required: true },
            score: { type: Number, required: true, min: 0 },
            takenOn: day,
            expiresOn: day,
          },
          part,
        ),
      ],
      default: undefined,
    },
  },
  part,
);

const desiredProgram = new Schema(
  {
    fieldsOfStudy: [String],
    countries: [country],
    intakes: [String],
    budget: { type: Number, min: 0 },
    currency: choice,
    funding: choice,
    choices: [new Schema({ rank: Number, university: String, programme: String }, part)],
  },
  part,
);

const evaluation = new Schema(
  {
    salesStatus: { ...choice, default: 'new', required: true },
    lostReason: choice,
    rating: choice,
    score: { type: Number, min: 0, max: 100 },
    nextStep: String,
    statusNote: { type: String, maxlength: 2_000 },
    statusChangedAt: { type: Date, default: () => new Date() },
  },
  part,
);

const assignment = new Schema(
  {
    assignedAgentId: { ...profile, default: null },
    agents: [
      new Schema<AssignedAgent>(
        {
          agentId: { ...profile, required: true },
          role: { type: String, enum: AGENT_ROLES, required: true },
          counselorStatus: { type: String, enum: COUNSELOR_STATUSES, default: 'new' },
          from: { type: Date, required: true },
          to: Date,
          by: profile,
          reason: String,
          firstContactAt: Date,
        },
        part,
      ),
    ],
    history: [
      new Schema(
        {
          at: { type: Date, required: true },
          action: { type: String, enum: ASSIGNMENT_ACTIONS, required: true },
          agentId: { ...profile, required: true },
          role: { type: String, enum: AGENT_ROLES },
          by: profile,
          reason: String,
        },
        part,
      ),
    ],
    scopeAgentIds: { type: [Schema.Types.ObjectId], default: () => [null] },
    disagree: { type: Boolean, default: false },
    legacyAgent: Schema.Types.Mixed,
  },
  part,
);

const schema = new Schema<CustomerRecord>(
  {
    customerNumber: { type: String, required: true, immutable: true },
    degreeType: { type: String, enum: DEGREE_TYPES, required: true },
    basicData: { type: basicData, required: true },
    marketing: { type: marketing, default: () => ({}) },
    currentQualification: { type: currentQualification, default: () => ({}) },
    desiredProgram: { type: desiredProgram, default: () => ({}) },
    evaluation: { type: evaluation, default: () => ({}) },
    assignment: { type: assignment, default: () => ({}) },
    documents: [
      new Schema(
        {
          kind: { type: String, required: true },
          status: { type: String, enum: DOCUMENT_STATUSES, default: 'awaiting' },
          remark: String,
          expiresOn: day,
        },
        part,
      ),
    ],
    tags: [String],
    customFields: { type: Schema.Types.Mixed, default: () => ({}) },
    nextFollowupAt: { type: Date, default: null },
    followupOrder: { type: Date, default: END_OF_TIME },
    sortName: { type: String, default: '' },
    version: { type: Number, default: 1 },
    isDeleted: { type: Boolean, default: false },
    deletedAt: { type: Date, default: null },
    deletedBy: { ...profile, default: null },
    createdBy: { ...profile, default: null },
    updatedBy: { ...profile, default: null },
  },
  { timestamps: true, versionKey: false, minimize: false, strict: 'throw' },
);

schema.plugin(auditedWrites, { model: 'Customer' });
schema.plugin(legacyAssignments);

/** What is computed from the record, validated or not. */
schema.pre('save', function () {
  this.followupOrder = this.nextFollowupAt ?? END_OF_TIME;
  Object.assign(this.assignment, derivedAssignment(this.assignment.agents));
});

schema.pre('validate', async function () {
  // The plain object: a subdocument also carries mongoose's own properties.
  const { currentQualification = {} } = this.toObject();
  for (const field of foreignQualificationFields(this.degreeType, currentQualification)) {
    this.invalidate(`currentQualification.${field}`, `does not belong to a ${this.degreeType}`);
  }
  const stages = await stagesInForce();
  // What a record has held since before a stage was forgotten is left alone.
  const chosen = this.isNew || this.isDirectModified(STAGE);
  if (chosen && !stages.some(({ key }) => key === this.evaluation.salesStatus)) {
    this.invalidate(STAGE, 'is no stage');
  }
  for (const { path, message } of stageProblems(this, stages)) this.invalidate(path, message);
});

export const Customer = defineModel<CustomerRecord>('Customer', schema, 'customers');
