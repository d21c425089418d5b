import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';

/** A signed-in browser. The cookie's token names it; without the row the token is worth nothing. */
export interface SessionRecord {
  _id: string;
  userId: Types.ObjectId;
  createdAt: Date;
  lastSeenAt: Date;
  /** The absolute end; a TTL index removes the row then. */
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
}

const schema = new Schema<SessionRecord>(
  {
    _id: String,
    userId: { type: Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    lastSeenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    ipAddress: { type: String, default: null },
    userAgent: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const Session = defineModel<SessionRecord>('Session', schema, 'sessions');

/** Sign-in attempts of one e-mail address, known or not, in the current window. */
export interface LoginAttemptRecord {
  /** SHA-256 of the folded address: the collection tells nobody's e-mail. */
  _id: string;
  count: number;
  windowStart: Date;
  lockedUntil: Date | null;
}

const attempts = new Schema<LoginAttemptRecord>(
  {
    _id: String,
    count: { type: Number, required: true },
    windowStart: { type: Date, required: true },
    lockedUntil: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw' },
);

export const LoginAttempt = defineModel<LoginAttemptRecord>(
  'LoginAttempt',
  attempts,
  'loginattempts',
);
