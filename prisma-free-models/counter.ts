import { Schema } from 'mongoose';
import { defineModel } from './define-model';

/** A named sequence; `value` is the last number handed out to any instance. */
export interface CounterRecord {
  _id: string;
  value: number;
}

const schema = new Schema<CounterRecord>(
  { _id: String, value: { type: Number, required: true } },
  { versionKey: false, strict: 'throw' },
);

export const Counter = defineModel<CounterRecord>('Counter', schema, 'counters');
