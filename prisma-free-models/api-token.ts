import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';

/** A personal API token. Only the hash of its secret is kept. */
export interface ApiTokenRecord {
  _id: Types.ObjectId;
  userId: Types.ObjectId;
  name: string;
  /** SHA-256 of the whole token. */
  tokenHash: string;
  /** The last four characters, for recognising it in a list. */
  hint: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  createdAt: Date;
}

const schema = new Schema<ApiTokenRecord>(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true, maxlength: 80 },
    tokenHash: { type: String, required: true },
    hint: { type: String, required: true },
    scopes: [String],
    expiresAt: { type: Date, default: null },
    revokedAt: { type: Date, default: null },
  },
  { timestamps: { createdAt: true, updatedAt: false }, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'ApiToken' });

export const ApiToken = defineModel<ApiTokenRecord>('ApiToken', schema, 'apitokens');
