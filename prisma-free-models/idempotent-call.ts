import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/** A command that was sent under an Idempotency-Key, and what it answered. */
export interface IdempotentCallRecord {
  /** A keyed hash of who sent it, the verb and the key: the collection tells neither. */
  _id: string;
  /** A keyed hash of the input, by which another call under the same key is told. */
  inputHash: string;
  /** Sealed under the key, which is not stored; null while the command runs. */
  answer: string | null;
  at: Date;
}

const schema = new Schema<IdempotentCallRecord>(
  {
    _id: String,
    inputHash: { type: String, required: true },
    answer: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const IdempotentCall = defineModel<IdempotentCallRecord>(
  'IdempotentCall',
  schema,
  'idempotentcalls',
);
