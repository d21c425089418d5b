import type { HttpRequest } from '#server/http/http-types';
import { AppError } from '#server/kernel/errors';

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * The key under which a POST is made once, however often it is sent.
 * @throws AppError VALIDATION_ERROR for one that is no key
 */
export function idempotencyKey(request: HttpRequest): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || request.method !== 'POST') return undefined;
  if (KEY.test(key)) return key;
  throw new AppError('VALIDATION_ERROR', 'The Idempotency-Key is not one.', {
    details: [{ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }],
  });
}
