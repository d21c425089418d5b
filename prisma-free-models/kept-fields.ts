import { Schema, type Types } from 'mongoose';

/** What a record has that belongs to the company as a whole: a count of its changes, and a way back. */
export interface KeptFields {
  version: number;
  isDeleted: boolean;
  deletedAt: Date | null;
  deletedBy: Types.ObjectId | null;
  createdBy: Types.ObjectId | null;
  updatedBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

const profile = { type: Schema.Types.ObjectId, ref: 'Profile', default: null };

/** The same for a schema with timestamps. */
export const KEPT_FIELDS = {
  version: { type: Number, default: 1 },
  isDeleted: { type: Boolean, default: false },
  deletedAt: { type: Date, default: null },
  deletedBy: profile,
  createdBy: profile,
  updatedBy: profile,
};
