import { Schema, type Types } from 'mongoose';
import { defineModel } from './define-model';
import { auditedWrites } from './plugins/audited-writes';
import {
  FILE_RENDITIONS,
  FILE_STATES,
  FILE_TYPES,
  type FileRendition,
  type FileState,
  type FileType,
} from './vocabulary';

/** A file of a student. Its bytes lie in the storage, in the folder that its id names. */
export interface StoredFileRecord {
  _id: Types.ObjectId;
  customerId: Types.ObjectId;
  /** As its sender called it, made harmless. */
  name: string;
  type: FileType;
  /** In bytes. */
  size: number;
  /** Of the bytes as they came, in hex. */
  sha256: string;
  renditions: FileRendition[];
  /** A browser may show the original: nothing in it acts by itself. */
  showable: boolean;
  /**
   * The row is there before the first byte and goes after the last one: whatever lies in the storage has
   * a row by which it is found and removed.
   */
  state: FileState;
  uploadedBy: Types.ObjectId;
  isDeleted: boolean;
  deletedAt: Date | null;
  deletedBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

const reference = (ref: string) => ({ type: Schema.Types.ObjectId, ref, required: true });

const schema = new Schema<StoredFileRecord>(
  {
    customerId: reference('Customer'),
    name: { type: String, maxlength: 200, required: true },
    type: { type: String, enum: FILE_TYPES, required: true },
    size: { type: Number, min: 1, required: true },
    sha256: { type: String, required: true },
    renditions: { type: [{ type: String, enum: FILE_RENDITIONS }], default: () => [] },
    showable: { type: Boolean, required: true },
    state: { type: String, enum: FILE_STATES, required: true },
    uploadedBy: reference('Profile'),
    isDeleted: { type: Boolean, default: false },
    deletedAt: { type: Date, default: null },
    deletedBy: { type: Schema.Types.ObjectId, ref: 'Profile', default: null },
  },
  { timestamps: true, versionKey: false, strict: 'throw' },
);
schema.plugin(auditedWrites, { model: 'StoredFile' });

export const StoredFile = defineModel<StoredFileRecord>('StoredFile', schema, 'storedfiles');
