import { createHmac } from 'node:crypto';
import mongoose from 'mongoose';
import { env } from '#server/env';

/**
 * What every key and channel in Redis begins with. It follows from what all instances of one
 * installation share and two installations do not, so that a Redis they have in common never gives
 * one the answers of the other.
 */
export function redisNamespace(): string {
  const mac = createHmac('sha256', env().AUTH_SECRET).update(`redis ${mongoose.connection.name}`);
  return `edugate:${mac.digest('base64url').slice(0, 16)}`;
}
