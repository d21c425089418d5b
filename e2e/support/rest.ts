import { type APIRequestContext, expect, type PlaywrightWorkerArgs } from '@playwright/test';
import type { Role } from '#models/vocabulary';
import { demoAccount } from './accounts';

/** A signed-in caller of the REST interface, with its own cookies. */
export interface RestCaller {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  patch<T>(path: string, body: object): Promise<T>;
}

/** Signs in over REST, for what a story needs before it begins. */
export async function restAs(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
  role: Role,
): Promise<RestCaller> {
  const request = await playwright.request.newContext({ baseURL });
  await answer(request.post('/api/auth/signin', { data: demoAccount(role) }));
  const { token } = await answer<{ token: string }>(request.get('/api/auth/csrf'));
  const headers = { 'X-CSRF-Token': token };
  return {
    get: (path) => answer(request.get(path)),
    post: (path, data) => answer(request.post(path, { data, headers })),
    patch: (path, data) => answer(request.patch(path, { data, headers })),
  };
}

async function answer<T>(call: ReturnType<APIRequestContext['get']>): Promise<T> {
  const response = await call;
  const body: unknown = await response.json();
  expect(body, `${response.url()} answered ${response.status()}`).toMatchObject({ success: true });
  return dataOf<T>(body);
}

/** The envelope was checked above; what its data are, the calling test knows. */
function dataOf<T>(body: unknown): T {
  return (body as { data: T }).data;
}
