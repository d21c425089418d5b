import type { Secret } from './program';

/** The headers of a signed-in caller. */
export type SignedIn = Record<string, string>;

/** Signs in over HTTP, as a browser does, and takes the token that its writes need. */
export async function signInAt(url: string, email: string, secret: Secret): Promise<SignedIn> {
  const signedIn = await fetch(`${url}/api/auth/signin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: secret.password }),
  });
  if (!signedIn.ok) throw new Error(`Signing in as ${email}: ${await signedIn.text()}`);
  const session = cookiesOf(signedIn);
  const answer = await fetch(`${url}/api/auth/csrf`, { headers: { Cookie: session } });
  const { data } = (await answer.json()) as { data: { token: string } };
  return { Cookie: `${session}; ${cookiesOf(answer)}`, 'X-CSRF-Token': data.token };
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
