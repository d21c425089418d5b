import { listFiles } from '#server/domain/files';
import type { FileOutput } from '#server/domain/files/schema';
import type { RequestContext } from '#server/http/load-context';
import { AppError } from '#server/kernel/errors';
import { can } from '#server/permissions/can';

const SHOWN = 12;

export interface StudentFiles {
  items: FileOutput[];
  total: number;
  /** The place after the last one shown. */
  older: string | undefined;
}

/** A student's files from a place on, newest first; null for those who may not see them. */
export async function studentFiles(
  app: RequestContext,
  customerId: string,
  place: string | null,
): Promise<StudentFiles | null> {
  if (!can(app.actor?.permissions ?? null, 'documents.view')) return null;
  const asked = { customerId, limit: SHOWN };
  try {
    const page = await listFiles(app, place ? { ...asked, cursor: place } : asked);
    const { total, nextCursor } = page.pagination;
    return { items: page.items, total, older: nextCursor };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // A place that no list gave is as good as none; and files may reach less far than students do.
    if (error.code === 'VALIDATION_ERROR' && place) return studentFiles(app, customerId, null);
    if (error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
