import { Schema, type Types } from 'mongoose';
import type { CustomerRecord } from './customer-types';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import { RECURRENCE_UNITS, type RecurrenceUnit } from './vocabulary';

/** How contacts follow one another, and which of them this one is. */
export interface Recurrence {
  every: RecurrenceUnit;
  /** 2 with `week` for every other week. */
  interval: number;
  /** The days of the week of a weekly series, 0 for Sunday; empty for that of its first contact. */
  weekdays: number[];
  /** The last day that a contact may fall on. */
  until: string | null;
  /** How many contacts there are in all. */
  count: number | null;
  /** Contacts that would fall on a weekend or a holiday move to the next working day. */
  skipFreeDays: boolean;
  /** The clock on which `time` is read. */
  timeZone: string;
  startDate: string;
  /** `HH:MM` on that clock. */
  time: string;
  seriesId: Types.ObjectId;
  /** The day that the rule gave this contact, before free days moved it. */
  nominal: string;
  /** 1 for the first contact. */
  number: number;
}

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
  /** How long before it the agent is reminded; null for no reminder. */
  reminderMinutes: number | null;
  /** When the reminder is sent; null without one, and once it was sent. */
  remindAt: Date | null;
  /** When it was found still open after its day; null while it is in time. */
  missedAt: Date | null;
  /** How often it was missed and planned again. */
  timesMissed: number;
  /** The series that it belongs to: closing it plans the next one. */
  recurrence: Recurrence | null;
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

const recurrence = new Schema<Recurrence>(
  {
    every: { type: String, enum: RECURRENCE_UNITS, required: true },
    interval: { type: Number, min: 1, max: 99, required: true },
    weekdays: { type: [Number], default: () => [] },
    until: { type: String, default: null },
    count: { type: Number, min: 1, default: null },
    skipFreeDays: { type: Boolean, required: true },
    timeZone: { type: String, required: true },
    startDate: { type: String, required: true },
    time: { type: String, required: true },
    seriesId: { type: Schema.Types.ObjectId, required: true },
    nominal: { type: String, required: true },
    number: { type: Number, min: 1, required: true },
  },
  { _id: false, id: false, strict: 'throw' },
);

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
    reminderMinutes: { type: Number, min: 0, max: 10_080, default: null },
    remindAt: { type: Date, default: null },
    missedAt: { type: Date, default: null },
    timesMissed: { type: Number, default: 0 },
    recurrence: { type: recurrence, default: null },
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
