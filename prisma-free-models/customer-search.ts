import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';

/** The slim twin of a customer that searching reads; `_id` is the customer's. */
export interface CustomerSearchRecord {
  _id: Types.ObjectId;
  keys: string[];
  words: string[];
  digits: string[];
  emails: string[];
  number: string;
  scopeAgentIds: (Types.ObjectId | null)[];
  createdBy: Types.ObjectId | null;
  createdAt: Date;
}

const schema = new Schema<CustomerSearchRecord>(
  {
    keys: [String],
    words: [String],
    digits: [String],
    emails: [String],
    number: { type: String, required: true },
    scopeAgentIds: { type: [Schema.Types.ObjectId], default: () => [null] },
    createdBy: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const CustomerSearch = defineModel<CustomerSearchRecord>(
  'CustomerSearch',
  schema,
  'customersearch',
);
