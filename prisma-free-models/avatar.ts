import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';

/** A person's picture, as WebP in two sizes. */
export interface AvatarRecord {
  /** The person's id. */
  _id: Types.ObjectId;
  small: Buffer;
  large: Buffer;
  updatedAt: Date;
}

const schema = new Schema<AvatarRecord>(
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    small: { type: Buffer, required: true },
    large: { type: Buffer, required: true },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'Avatar' });

export const Avatar = defineModel<AvatarRecord>('Avatar', schema, 'avatars');
