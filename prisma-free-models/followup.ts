import { Schema, type Types } from 'mongoose';
import type { CustomerRecord } from './customer-types';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';

/** One planned or finished contact with a student. */
export interface FollowupRecord {
  _id: Types.ObjectId;
  customerId: Types.ObjectId;
  agentId: Types.ObjectId;
  /** A key of the setting `lists.followupTypes`. */
  type: string;
  dueAt: Date;
  doneAt: Date | null;
  /** A key of the setting `lists.followupOutcomes`. */
  outcome: string | null;
  /** Sanitised HTML. */
  notes: string;
  durationMinutes: number | null;
  version: number;
  isDeleted: boolean;
  /** Deleted because its student was, so it returns with the student. */
  deletedWithCustomer: boolean;
  createdBy: Types.ObjectId;
  createdAt: Date;
  updatedAt: Date;
}

/** A follow-up with its student populated; null where the population's `match` left it out. */
export interface FollowupWithStudent extends FollowupRecord {
  customer: CustomerRecord | null;
}

const reference = (ref: string) => ({ type: Schema.Types.ObjectId, ref, required: true });

const schema = new Schema<FollowupRecord>(
  {
    customerId: reference('Customer'),
    agentId: reference('Profile'),
    type: { type: String, maxlength: 40, required: true },
    dueAt: { type: Date, required: true },
    doneAt: { type: Date, default: null },
    outcome: { type: String, maxlength: 40, default: null },
    notes: { type: String, default: '', maxlength: 20_000 },
    durationMinutes: { type: Number, min: 0, max: 1_440, default: null },
    version: { type: Number, default: 1 },
    isDeleted: { type: Boolean, default: false },
    deletedWithCustomer: { type: Boolean, default: false },
    createdBy: reference('Profile'),
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Followup' });

schema.virtual('customer', {
  ref: 'Customer',
  localField: 'customerId',
  foreignField: '_id',
  justOne: true,
});

export const Followup = defineModel<FollowupRecord>('Followup', schema, 'followups');
