import type { Declarations } from '../declaration';

/** A page can be opened from the recycle bin by whoever may take the student out of it. */
const page = {
  needs: 'customers.view',
  names: 'customer',
  state: 'either',
  deletedNeeds: 'customers.restore',
} as const;

export const CUSTOMERS: Declarations = {
  'customers.list': {
    needs: 'customers.view',
    lists: {
      live: { kind: 'customer' },
      deleted: { kind: 'customer', state: 'deleted', alsoNeeds: 'customers.restore' },
    },
  },
  'customers.search': { needs: 'customers.view', lists: { live: { kind: 'customer' } } },
  'customers.get': page,
  'customers.timeline': page,
  'customers.create': { needs: 'customers.create' },
  'customers.update': { needs: 'customers.edit', names: 'customer' },
  'customers.delete': { needs: 'customers.delete', names: 'customer' },
  'customers.purge': { needs: 'customers.purge', names: 'customer', state: 'either' },
  'customers.restore': { needs: 'customers.restore', names: 'customer', state: 'deleted' },

  'assignments.agents': page,
  'assignments.assign': { needs: 'customers.assign', names: 'customer' },
  'assignments.endAgent': { needs: 'customers.assign', names: 'counseled' },
  'assignments.counselorStatus': {
    needs: 'customers.edit',
    names: 'counseled',
    except: [
      {
        who: ['dataentry'],
        outcome: 'NOT_FOUND',
        why: 'what a clerk entered is theirs to change until somebody works with it',
      },
    ],
  },
  'assignments.bulk': { needs: 'customers.assign', names: 'customer', absent: 'BUSINESS_RULE' },
  'assignments.handover': {
    needs: 'customers.assign',
    except: [
      {
        who: ['superagent', 'custom'],
        outcome: 'FORBIDDEN',
        why: 'all students of a counselor are handed over by who may assign every student',
      },
    ],
  },

  'followups.list': {
    needs: 'followups.view',
    lists: {
      mine: { kind: 'followup', ownUnless: 'never' },
      everybody: { kind: 'followup' },
    },
  },
  'followups.calendar': {
    needs: 'followups.view',
    lists: {
      mine: { kind: 'followup', ownUnless: 'never' },
      everybody: { kind: 'followup' },
    },
  },
  'followups.freeDays': { needs: 'followups.view' },
  'followups.get': { needs: 'followups.view', names: 'followup' },
  'followups.create': { needs: 'followups.edit', names: 'customer' },
  'followups.schedule': { needs: 'followups.edit', names: 'customer' },
  'followups.update': { needs: 'followups.edit', names: 'followup' },
  'followups.complete': { needs: 'followups.edit', names: 'followup' },
  'followups.reopen': { needs: 'followups.edit', names: 'contact' },
  'followups.delete': { needs: 'followups.edit', names: 'followup' },
  'followups.restore': { needs: 'followups.edit', names: 'followup', state: 'deleted' },

  'files.list': { ...page, needs: 'documents.view' },
  'files.get': { needs: 'documents.view', names: 'file' },
  'files.thumbnail': { needs: 'documents.view', names: 'file' },
  'files.upload': {
    needs: 'documents.edit',
    names: 'customer',
    except: [
      {
        who: ['superadmin', 'admin', 'superagent', 'agent', 'dataentry', 'custom'],
        outcome: 'VALIDATION_ERROR',
        why: 'a file arrives as a form, over REST, and is missing in a call of tRPC; the tests of files send one',
      },
    ],
  },
  'files.delete': { needs: 'documents.edit', names: 'file' },
  'files.restore': { needs: 'documents.edit', names: 'file', state: 'deleted' },
};
