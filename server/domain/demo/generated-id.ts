import { Types } from 'mongoose';

/** The first four bytes, where other ids carry seconds: early 2024, one value a kind of record. */
const KINDS = {
  customer: 0x65a0_0000,
  followup: 0x65a0_0001,
  profile: 0x65a0_0002,
  university: 0x65a0_0003,
  programme: 0x65a0_0004,
  intake: 0x65a0_0005,
} as const;

/**
 * The id of a generated record: the same seed and serial always give the same one, so that a repeated
 * run meets what it made before. Rising serials give rising ids.
 */
export function generatedId(
  kind: keyof typeof KINDS,
  seed: number,
  serial: number,
): Types.ObjectId {
  const bytes = Buffer.allocUnsafe(12);
  bytes.writeUInt32BE(KINDS[kind], 0);
  bytes.writeUInt32BE(seed >>> 0, 4);
  bytes.writeUInt32BE(serial >>> 0, 8);
  return new Types.ObjectId(bytes);
}
