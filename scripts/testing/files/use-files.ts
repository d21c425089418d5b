import { beforeAll, expect } from 'vitest';
import { createIndexes } from '#models/indexes';
import { StoredFile } from '#models/stored-file';
import { createCustomer } from '#server/domain/customers';
import type { FileOutput } from '#server/domain/files/schema';
import type { Browser } from '../browser';
import { addPerson, type Person } from '../people';
import { student } from '../students';
import { useApi } from '../use-api';
import { useDatabase } from '../use-database';
import { sendFile } from './send-file';
import { type StorageKind, useStorage } from './use-storage';

/** A counselor with a student, signed in to a server whose files are kept in such a storage. */
export function useFiles(kind: StorageKind) {
  const storage = useStorage(kind);
  useDatabase();
  const api = useApi();
  const world = {} as { agent: Person; boss: Person; browser: Browser; customerId: string };
  beforeAll(async () => {
    await createIndexes();
    const [agent, boss] = [await addPerson('agent'), await addPerson('superadmin')];
    const browser = api.browser();
    await browser.signIn(agent.profile.email);
    const { id: customerId } = await createCustomer(agent.context, student());
    Object.assign(world, { agent, boss, browser, customerId });
  });

  const path = () => `/api/crm/customers/${world.customerId}/files`;
  const absolute = (url: string) => new URL(url, world.browser.origin);
  return {
    kind,
    storage,
    world,
    /** Somebody else's browser. */
    anotherBrowser: api.browser,
    path,
    absolute,
    /** Follows the redirect as a browser does. */
    async open(address: string): Promise<Response> {
      const { status, headers } = await world.browser.get(address);
      expect(status).toBe(302);
      return fetch(absolute(headers.get('location') ?? ''));
    },
    async upload(content: Buffer, name = 'scan.pdf'): Promise<FileOutput> {
      const { status, body } = await sendFile(world.browser, path(), { content, name });
      expect({ status, error: body.error }).toEqual({ status: 201, error: undefined });
      return body.data;
    },
    /** All there is in the database, in the storage and on its way. */
    everything: async () => ({
      rows: await StoredFile.countDocuments({}),
      stored: (await storage.contents()).sort(),
      arriving: await storage.arriving(),
    }),
  };
}

export type Files = ReturnType<typeof useFiles>;
