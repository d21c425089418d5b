import { createHash } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { env } from '#server/env';

const ALGORITHM = 'HS256';
const ISSUER = 'edugate';
const AUDIENCE = 'edugate-web';

/** The signing key and its name; another AUTH_SECRET is another `kid`. */
function signingKey() {
  const secret = new TextEncoder().encode(env().AUTH_SECRET);
  return { secret, kid: createHash('sha256').update(secret).digest('hex').slice(0, 12) };
}

/** A signed token that names a session row; it says nothing else about the person. */
export async function signSessionToken(sessionId: string, expiresAt: Date): Promise<string> {
  const { secret, kid } = signingKey();
  return new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM, kid })
    .setJti(sessionId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(expiresAt)
    .sign(secret);
}

/** The session that a token names, or null when anything about it is off. */
export async function readSessionToken(token: string): Promise<string | null> {
  const { secret, kid } = signingKey();
  try {
    const { payload, protectedHeader } = await jwtVerify(token, secret, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp', 'jti'],
    });
    // The library checks that the claim is there, not that it is text.
    const { jti }: { jti?: unknown } = payload;
    return protectedHeader.kid === kid && typeof jti === 'string' ? jti : null;
  } catch {
    return null;
  }
}
