import type { Declarations, RecordKind } from '../declaration';

/** What everybody looks at, managers keep, and a superadmin alone deletes for ever. */
function kept(names: RecordKind) {
  const managed = { needs: 'universities.manage', names } as const;
  return {
    get: { needs: 'universities.view', names },
    update: managed,
    delete: managed,
    restore: { ...managed, state: 'deleted' },
    purge: { needs: 'universities.purge', names, state: 'either' },
    list: { needs: 'universities.view', lists: { live: { kind: names } } },
  } as const;
}

const [university, programme, intake] = [kept('university'), kept('programme'), kept('intake')];

/** A deleted one takes nothing new. */
const within = (names: RecordKind) =>
  ({ needs: 'universities.manage', names, absent: 'BUSINESS_RULE' }) as const;

export const ADMISSIONS: Declarations = {
  'universities.list': university.list,
  'universities.get': university.get,
  'universities.create': { needs: 'universities.manage' },
  'universities.update': university.update,
  'universities.delete': university.delete,
  'universities.restore': university.restore,
  'universities.purge': university.purge,
  'universities.importBatch': { needs: 'universities.manage' },

  'programmes.list': programme.list,
  'programmes.get': programme.get,
  'programmes.create': within('university'),
  'programmes.update': programme.update,
  'programmes.delete': programme.delete,
  'programmes.restore': programme.restore,
  'programmes.purge': programme.purge,

  'intakes.list': intake.list,
  'intakes.get': intake.get,
  'intakes.create': within('programme'),
  'intakes.update': intake.update,
  'intakes.delete': intake.delete,
  'intakes.restore': intake.restore,
  'intakes.purge': intake.purge,
};
