import { AppError } from './errors';

interface Taken {
  /** The field that people would change. */
  path: string;
  message: string;
  /** The live record that has what is wanted. */
  other(): Promise<{ _id: { toHexString(): string } } | null>;
}

/** Replaces a DUPLICATE by one that names the field and the other record; other failures stay. */
export async function explainTaken(
  error: AppError,
  { path, message, other }: Taken,
): Promise<AppError> {
  if (error.code !== 'DUPLICATE') return error;
  const found = await other();
  const link = found
    ? [{ path: 'duplicateOf', message: found._id.toHexString(), code: 'existing_id' }]
    : [];
  return new AppError('DUPLICATE', message, {
    details: [{ path, message: 'is taken', code: 'duplicate' }, ...link],
    cause: error,
  });
}
