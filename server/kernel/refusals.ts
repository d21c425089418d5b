import { writeAudit } from './audit';
import { authorize } from './authorize';
import type { AppContext } from './context';
import type { AppError, ErrorCode } from './errors';
import { callerOf, logFailure } from './log-failure';
import { auditStranger } from './strangers';
import { toAppError } from './translate-error';
import type { Verb } from './verb';

/**
 * A record out of scope and one that does not exist both answer NOT_FOUND and both leave a row:
 * neither the answer nor its time tells them apart.
 */
const ON_RECORD: readonly ErrorCode[] = [
  'FORBIDDEN',
  'CSRF_FAILED',
  'DIRECT_ACCESS_BLOCKED',
  'NOT_FOUND',
];

/**
 * Records a refused call; gives the error back so that the caller can throw it.
 * @param input what the verb was given, of which only the ids of what was not found are kept
 */
export async function refusalAudited(
  context: AppContext,
  verbName: string,
  error: AppError,
  input?: unknown,
): Promise<AppError> {
  logFailure(verbName, error, callerOf(context));
  if (!isOnRecord(context, error)) return error;
  // Which record was asked for; a role that may not ask at all is refused whatever it asked.
  const ids = error.code === 'NOT_FOUND' ? idsIn(input) : '';
  const draft = {
    action: 'ACCESS_DENIED',
    entityType: 'session',
    entityId: context.actor?.id ?? 'anonymous',
    description: `${verbName} refused: ${error.code}${ids ? ` (${ids})` : ''}`,
  } as const;
  if (context.actor) await writeAudit(context, [draft], null, error.statusCode);
  else await auditStranger(context, draft, error.statusCode);
  return error;
}

/** Checks a verb's permission before it is called; a refusal is on record. @throws AppError */
export async function requirePermission(
  context: AppContext,
  {
    permission,
    verbName,
  }: Pick<Verb<'query' | 'command', never, never>, 'permission' | 'verbName'>,
): Promise<void> {
  try {
    authorize(context, permission);
  } catch (error) {
    throw await refusalAudited(context, verbName, toAppError(error));
  }
}

/** Nobody at all is asked to sign in; a credential that is not good is a refused call. */
function isOnRecord({ credentialRejected }: AppContext, { code }: AppError): boolean {
  return ON_RECORD.includes(code) || (code === 'UNAUTHENTICATED' && credentialRejected === true);
}

function idsIn(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  return Object.entries(input)
    .filter(([name, value]) => /^id$|Id$/.test(name) && /^[0-9a-f]{24}$/.test(String(value)))
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
