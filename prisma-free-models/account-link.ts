import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import { LINK_KINDS } from './vocabulary';

/** A link by which its owner chooses a password, once. Only the hash of its secret is kept. */
export interface AccountLinkRecord {
  _id: Types.ObjectId;
  userId: Types.ObjectId;
  kind: (typeof LINK_KINDS)[number];
  /** SHA-256 of the secret in the address. */
  tokenHash: string;
  expiresAt: Date;
  usedAt: Date | null;
  createdBy: Types.ObjectId;
  createdAt: Date;
}

const schema = new Schema<AccountLinkRecord>(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: LINK_KINDS, required: true },
    tokenHash: { type: String, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
    createdBy: { type: Schema.Types.ObjectId, required: true },
  },
  { timestamps: { createdAt: true, updatedAt: false }, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'AccountLink' });

export const AccountLink = defineModel<AccountLinkRecord>('AccountLink', schema, 'accountlinks');
