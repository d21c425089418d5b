import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { NOTIFICATION_KINDS, type NotificationKind } from './vocabulary';

/** Something that one person is told. Its words are made where it is read, in the reader's language. */
export interface NotificationRecord {
  _id: Types.ObjectId;
  userId: Types.ObjectId;
  kind: NotificationKind;
  /** Names the occasion: the same one is delivered once, whoever delivers it. */
  key: string;
  customerId: Types.ObjectId | null;
  followupId: Types.ObjectId | null;
  /** When what it tells of is, or was, due. */
  dueAt: Date | null;
  /** How many records it tells of. */
  count: number;
  readAt: Date | null;
  at: Date;
}

const reference = (ref: string) => ({ type: Schema.Types.ObjectId, ref, default: null });

const schema = new Schema<NotificationRecord>(
  {
    userId: { type: Schema.Types.ObjectId, ref: 'Profile', required: true },
    kind: { type: String, enum: NOTIFICATION_KINDS, required: true },
    key: { type: String, required: true },
    customerId: reference('Customer'),
    followupId: reference('Followup'),
    dueAt: { type: Date, default: null },
    count: { type: Number, default: 1 },
    readAt: { type: Date, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);

export const Notification = defineModel<NotificationRecord>(
  'Notification',
  schema,
  'notifications',
);
