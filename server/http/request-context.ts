import { randomBytes, randomUUID } from 'node:crypto';
import type { NextFunction } from 'express';
import { actorOfBearer, actorOfSession } from '#server/auth/actor';
import { csrfMatches, csrfToken, newCsrfValue } from '#server/auth/csrf';
import { env } from '#server/env';
import type { Actor, WriteProof } from '#server/kernel/context';
import {
  clearSessionCookie,
  csrfCookie,
  readCookies,
  sessionCookie,
  setCsrfCookie,
  setSessionCookie,
} from './cookies';
import type { AnswerLocals, HttpRequest, HttpResponse } from './http-types';
import type { RequestContext } from './load-context';
import { preferencesOf } from './preferences';
import { isCrossSite, isListedOrigin } from './same-origin';
import { visiblePath } from './visible-path';

/** Builds the context of every request: who asks, from where, and whether a write was meant. */
export async function requestContext(
  request: HttpRequest,
  response: HttpResponse,
  next: NextFunction,
) {
  try {
    response.locals.context = await contextOf(request, response);
    next();
  } catch (error) {
    next(error);
  }
}

/** The context of an answer; `requestContext` put it there before any handler that asks. */
export function contextIn(response: { locals: object }): RequestContext {
  const { context } = response.locals as AnswerLocals;
  if (!context) throw new Error('this handler is asked before the request has a context');
  return context;
}

async function contextOf(request: HttpRequest, response: HttpResponse): Promise<RequestContext> {
  const cookies = readCookies(request);
  const bearer = isApiCall(request) ? bearerOf(request) : undefined;
  const cookie = sessionCookie(cookies);
  const actor = bearer ? await actorOfBearer(bearer) : cookie ? await actorOfSession(cookie) : null;
  const sessionId = actor?.kind === 'session' ? actor.credentialId : null;
  const csrf = csrfOf(cookies, response, sessionId);
  const crossSite = isCrossSite(request);

  return {
    actor,
    origin: {
      ipAddress: request.ip ?? null,
      userAgent: request.get('user-agent') ?? null,
      method: request.method,
      path: visiblePath(request.originalUrl.split('?')[0] ?? ''),
    },
    requestId: response.locals.requestId ?? randomUUID(),
    writeProof: writeProof(request, actor, Boolean(bearer), csrf.matches),
    credentialRejected: !actor && Boolean(bearer ?? cookie),
    credentials: {
      set: (token, expiresAt) => setSessionCookie(response, token, expiresAt),
      clear: () => clearSessionCookie(response),
    },
    nonce: randomBytes(16).toString('base64'),
    get csrfToken() {
      return csrf.token();
    },
    csrfMatches: (token) => !crossSite && csrf.matches(token),
    mayBeKept: () => response.removeHeader('Cache-Control'),
    demo: env().DEMO,
    ...preferencesOf(request, cookies),
  };
}

/** Tokens are for programs: a page shows itself to a session alone. */
const isApiCall = ({ path }: HttpRequest) => /^\/api\//i.test(path);

const bearerOf = (request: HttpRequest) =>
  /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];

/** The token is made, and its cookie set, only for answers that carry it. */
function csrfOf(
  cookies: ReturnType<typeof readCookies>,
  response: HttpResponse,
  sessionId: string | null,
) {
  let value = csrfCookie(cookies);
  return {
    token: () => {
      if (!value) {
        value = newCsrfValue();
        setCsrfCookie(response, value);
      }
      return csrfToken(value, sessionId);
    },
    matches: (token: unknown) => csrfMatches(token, value, sessionId),
  };
}

/**
 * What the headers alone show. Remix forms carry their token in the body: their action shows it.
 * A call with no cookie authority cannot be forged through a browser unless another site sent it.
 */
function writeProof(
  request: HttpRequest,
  actor: Actor | null,
  bearer: boolean,
  matches: (token: unknown) => boolean,
): WriteProof | null {
  if (bearer) return 'bearer';
  // A listed site acts for itself, never by the cookie of whoever looks at it.
  if (isCrossSite(request) && (actor || !isListedOrigin(request))) return null;
  if (matches(request.get('x-csrf-token'))) return 'csrf';
  const signsIn = request.path === '/api/auth/signin';
  return request.path.startsWith('/api/') && (!actor || signsIn) ? 'sameOrigin' : null;
}
