import type { Locale, Role } from '#models/vocabulary';
import { permissionsOf } from '#server/permissions/matrix';
import type { ScopedActor } from '#server/permissions/scope';
import type { PermissionSet } from '#server/permissions/vocabulary';

/** The person, or the system itself, on whose behalf a verb runs. */
export interface Actor extends ScopedActor {
  kind: 'session' | 'token' | 'system';
  email: string;
  name: string;
  role: Role | 'system';
  team: string | null;
  /** Sees only the students they work with, so that a student they enter is theirs. */
  keepsOwnEntries: boolean;
  permissions: PermissionSet;
  /** The session's id for `session` actors, the token's for `token` actors. */
  credentialId: string | null;
  locale: Locale;
  timeZone: string;
  /** Which picture the person has; 0 is none. */
  avatarVersion: number;
}

/** Where a call came from, for the audit log. */
export interface Origin {
  ipAddress: string | null;
  userAgent: string | null;
  method: string | null;
  path: string | null;
}

/**
 * What shows that a write was meant by the caller: a CSRF token matched, the call carries a bearer
 * token or no cookie at all, or it comes from inside. `null` until something was shown.
 */
export type WriteProof = 'csrf' | 'bearer' | 'sameOrigin' | 'internal';

/** Everything a verb may know of the call it serves. One per request, job or script. */
export interface AppContext {
  actor: Actor | null;
  origin: Origin;
  requestId: string;
  writeProof: WriteProof | null;
  /** The call came with a session or a token that is not, or no longer, good. */
  credentialRejected?: boolean;
  /** The status that a successful call will be answered with, for the audit log; 200 unless said. */
  successStatus?: number;
  /** Under which a command runs once, however often it is sent; see `idempotency`. */
  idempotencyKey?: string | undefined;
  /** Starts or ends the browser's session; absent where there is no browser. */
  credentials?: {
    set(token: string, expiresAt: Date): void;
    clear(): void;
  };
}

/** The system's own context, for scripts and jobs. Audit rows name `name` as who did it. */
export function systemContext(name: string): AppContext {
  return {
    actor: {
      kind: 'system',
      id: '000000000000000000000000',
      teamIds: [],
      email: 'system',
      name,
      role: 'system',
      team: null,
      keepsOwnEntries: false,
      permissions: permissionsOf('superadmin'),
      credentialId: null,
      locale: 'en',
      timeZone: 'UTC',
      avatarVersion: 0,
    },
    origin: { ipAddress: null, userAgent: null, method: null, path: name },
    requestId: `system-${name}`,
    writeProof: 'internal',
  };
}
