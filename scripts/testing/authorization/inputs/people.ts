import { randomBytes } from 'node:crypto';
import { PASSWORD } from '../../people';
import type { Inputs } from './cell';

const word = () => `Zq ${randomBytes(6).toString('hex')}`;

export const PEOPLE_INPUTS: Inputs = {
  'users.agents': ({ world }) => ({ search: world.marker }),
  'users.list': ({ world, view }) => ({
    search: world.marker,
    limit: 100,
    ...(view === 'deleted' ? { deleted: true } : {}),
  }),
  'users.create': () => ({
    email: `${randomBytes(6).toString('hex')}@test.example`,
    name: 'Created',
    role: 'agent',
  }),
  'users.update': ({ record }) => ({ id: record.id, languages: ['ar'] }),
  'users.setOverrides': ({ record }) => ({ id: record.id, overrides: [] }),
  'users.updateOwn': () => ({ locale: 'ar' }),
  'users.changePassword': () => ({ current: PASSWORD, password: 'another horse, other battery' }),
  'users.passwordLink': ({ record }) => ({ token: record.secret }),
  'users.setPassword': ({ record }) => ({
    token: record.secret,
    password: 'another horse, other battery',
  }),

  'roles.create': () => {
    const name = word();
    return { label: { en: name, ar: name }, baseRole: 'agent' };
  },
  'roles.update': ({ record }) => ({ id: record.id, version: 1, cells: [] }),
  'roles.preview': ({ record }) => ({ id: record.id, cells: [] }),

  'tokens.create': () => ({ name: 'Zq', scopes: ['customers.view'] }),

  'auth.signIn': ({ world }) => ({ email: world.self.email, password: PASSWORD }),
};
