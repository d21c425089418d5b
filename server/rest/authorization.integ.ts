import { beforeAll, describe, expect, test } from 'vitest';
import { createIndexes } from '#models/indexes';
import { ROLES } from '#models/vocabulary';
import type { Caller } from '#scripts/authorization/declaration';
import { DECLARED } from '#scripts/authorization/declared';
import { expectedOf } from '#scripts/authorization/expected';
import { makeWorld, type World } from '#scripts/testing/authorization/world';
import { useApi } from '#scripts/testing/use-api';
import { useDatabase } from '#scripts/testing/use-database';
import { type Endpoint, endpointsOf } from './routes';

useDatabase();
const api = useApi();
const worlds = new Map<Caller, World>();

beforeAll(async () => {
  await createIndexes();
  for (const role of ROLES) worlds.set(role, await makeWorld(role, api.browser));
});

const endpoints = endpointsOf().map((endpoint) => ({
  ...endpoint,
  declared: DECLARED[endpoint.procedure] ?? { needs: 'public' as const },
}));

function send({ method, path, when }: Endpoint, browser = api.browser()) {
  const query = when ? `?${new URLSearchParams(when)}` : '';
  return browser.send(`/api${path.replace(/:\w+/g, 'f'.repeat(24))}${query}`, { method });
}

const refusal = (statusCode: number, code: string) => ({
  status: statusCode,
  body: {
    success: false,
    error: expect.stringMatching(/\w/),
    code,
    statusCode,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  },
});

describe('a REST route', () => {
  const closed = endpoints.filter(({ declared }) => declared.needs !== 'public');

  test.each(closed)('$method $path is closed to nobody in particular', async (endpoint) => {
    const { status, body } = await send(endpoint);
    expect({ status, body }).toEqual(refusal(401, 'UNAUTHENTICATED'));
  });

  const wrong = closed.flatMap((endpoint) =>
    ROLES.filter((caller) => {
      const call = { caller, relation: null };
      return expectedOf({ needs: endpoint.declared.needs }, call) === 'FORBIDDEN';
    }).map((role) => ({ ...endpoint, role })),
  );

  test.each(wrong)('$method $path is closed to $role', async (endpoint) => {
    const { status, body } = await send(endpoint, worlds.get(endpoint.role)?.browser());
    expect({ status, body }).toEqual(refusal(403, 'FORBIDDEN'));
  });
});
