import type { Caller, Declarations, Exception } from '../declaration';

const MANAGERS: readonly Caller[] = ['superadmin', 'admin'];

const notOneself: Exception = {
  who: MANAGERS,
  records: ['own'],
  outcome: 'FORBIDDEN',
  why: 'nobody decides on their own account',
};

const inNoTeam = (outcome: Exception['outcome']): Exception => ({
  who: ['superagent', 'custom'],
  records: ['deleted'],
  outcome,
  why: 'a deleted account is in nobody’s team',
});

const managed = { needs: 'users.manage', names: 'user', except: [notOneself] } as const;

export const PEOPLE: Declarations = {
  'users.agents': {
    needs: 'customers.view',
    lists: { counselors: { kind: 'user' } },
    except: [
      {
        who: MANAGERS,
        records: ['own', 'above'],
        outcome: 'unlisted',
        why: 'they work with no students themselves',
      },
    ],
  },
  'users.list': {
    needs: 'users.view',
    lists: { live: { kind: 'user' }, deleted: { kind: 'user', state: 'deleted' } },
    except: [inNoTeam('unlisted')],
  },
  'users.teams': { needs: 'users.view', lists: { teams: { kind: 'teamName' } } },
  'users.get': {
    needs: 'users.view',
    names: 'user',
    state: 'either',
    except: [inNoTeam('NOT_FOUND')],
  },
  'users.create': { needs: 'users.manage' },
  'users.update': { needs: 'users.manage', names: 'user' },
  'users.setOverrides': {
    needs: 'roles.manage',
    names: 'user',
    except: [
      { ...notOneself, who: ['superadmin'] },
      {
        who: ['superadmin'],
        records: ['above'],
        outcome: 'BUSINESS_RULE',
        why: 'a superadmin may do everything',
      },
    ],
  },
  'users.issueLink': managed,
  'users.deactivate': managed,
  'users.reactivate': managed,
  'users.delete': managed,
  'users.restore': { needs: 'users.manage', names: 'user', state: 'deleted' },
  'users.own': { needs: 'signedIn' },
  'users.updateOwn': { needs: 'signedIn', names: 'self' },
  'users.changePassword': { needs: 'signedIn', names: 'self' },
  'users.removeAvatar': { needs: 'signedIn', names: 'self' },
  'users.passwordLink': { needs: 'public', names: 'link' },
  'users.setPassword': { needs: 'public', names: 'link' },

  'roles.list': { needs: 'roles.view', lists: { custom: { kind: 'role' } } },
  'roles.get': { needs: 'roles.view', names: 'role' },
  'roles.create': { needs: 'roles.manage' },
  'roles.update': { needs: 'roles.manage', names: 'role' },
  'roles.delete': { needs: 'roles.manage', names: 'role' },
  'roles.restore': { needs: 'roles.manage', names: 'role', state: 'deleted' },
  'roles.preview': { needs: 'roles.manage', names: 'role' },

  'tokens.list': {
    needs: 'signedIn',
    lists: { working: { kind: 'token', ownUnless: 'never' } },
  },
  'tokens.create': { needs: 'signedIn' },
  'tokens.revoke': { needs: 'signedIn', names: 'token', ownUnless: 'never' },

  'notifications.list': {
    needs: 'signedIn',
    lists: { all: { kind: 'notification', ownUnless: 'never' } },
  },
  'notifications.unread': { needs: 'signedIn' },
  'notifications.markRead': { needs: 'signedIn', names: 'notification', ownUnless: 'never' },

  'auth.session': { needs: 'public' },
  'auth.signIn': { needs: 'public', names: 'self' },
  'auth.signOut': { needs: 'signedIn', names: 'self' },
};
