import { randomBytes } from 'node:crypto';
import type { Inputs } from './cell';

export const SYSTEM_INPUTS: Inputs = {
  'jobs.list': ({ view }) => ({ limit: 100, everybody: view === 'everybody' }),
  'universities.importBatch': () => ({
    rows: [
      {
        importKey: `EG|${randomBytes(6).toString('hex')}`,
        name: 'X',
        country: 'EG',
        domains: [],
        webPages: [],
      },
    ],
  }),
};
