import { logger } from '#server/infra/logger';
import { writeAudit } from './audit';
import type { AppContext } from './context';
import type { AppError } from './errors';

/** Records a refused call; gives the error back so that the caller can throw it. */
export async function refusalAudited(
  context: AppContext,
  verbName: string,
  error: AppError,
): Promise<AppError> {
  if (error.code === 'INTERNAL' || error.code === 'UNAVAILABLE') {
    logger.error(`${verbName} failed`, { requestId: context.requestId, cause: reasonOf(error) });
  }
  if (error.code === 'FORBIDDEN' || error.code === 'CSRF_FAILED') {
    const draft = {
      action: 'ACCESS_DENIED',
      entityType: 'session',
      entityId: context.actor?.id ?? 'anonymous',
      description: `${verbName} refused: ${error.code}`,
    } as const;
    await writeAudit(context, [draft], null, error.statusCode);
  }
  return error;
}

function reasonOf(error: AppError): string {
  return error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : error.message;
}
