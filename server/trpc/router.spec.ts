import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { SETTING_KEYS } from '#models/vocabulary';
import { DEFAULT_SETTINGS } from '#server/domain/settings';
import { IncomingFile } from '#server/kernel/incoming-file';
import { endpointsOf, proceduresOf } from '#server/rest/routes';
import { appRouter } from './router';

const id = 'a'.repeat(24);
const at = '2026-11-23T09:00:00Z';
const basicData = {
  customerName: '  Mona   Adel ',
  nameArabic: ' منى عادل ',
  nameLatin: 'Mona Adel',
  customerPhone: '٠١٠٠٤٤٧١٨٢٣',
  otherPhones: [{ phone: '0100 447 1824' }],
  email: ' Mona@Test.Example ',
  gender: 'female',
  birthDate: '2008-02-29',
  nationality: ' eg',
  residence: 'SA',
  city: ' Cairo ',
  passportNumber: ' A1 ',
  passportExpiry: '2030-01-01',
  nationalId: '30802290000000',
  preferredLanguage: 'ar',
  preferredChannel: 'whatsapp',
  guardians: [{ name: ' Adel ', relation: 'father', phone: '+201004471825', email: 'A@B.example' }],
  consent: { contact: true, marketing: false, at },
};
const shared = {
  basicData,
  marketing: { source: ' website ', campaign: 'x' },
  desiredProgram: {
    fieldsOfStudy: [' Law '],
    countries: ['de', 'EG '],
    choices: [{ rank: 1, university: ' X ' }],
  },
  evaluation: { salesStatus: 'new', rating: 'hot', nextStep: ' call ' },
  tags: [' vip '],
};
const englishTests = [{ test: 'ielts', score: 6.5, takenOn: '2026-01-01' }];
const followup = { type: 'call', dueAt: '2026-11-23T11:00:00+02:00', notes: '<p>x</p>' };

const reminding = {
  reminderMinutes: 15,
  recurrence: { every: 'week', weekdays: [0, 2], until: '2027-01-01', skipFreeDays: false },
  timeZone: 'Africa/Cairo',
};

/** One entry rule of each kind. */
const RULES = [
  {
    kind: 'certificate',
    certificates: ['thanaweya_amma'],
    branches: ['science'],
    minimum: { unit: 'score', value: 380, outOf: 410 },
  },
  { kind: 'certificate', certificates: ['ib'], minimum: { unit: 'percent', value: 75 } },
  { kind: 'gpa', scale: 4, min: 2.7 },
  { kind: 'english_test', test: 'ielts', min: 6.5, minBand: 6 },
  { kind: 'sat', min: 1_100 },
  { kind: 'degree_field', fields: ['law'] },
  { kind: 'experience', min: 2 },
  { kind: 'publications', min: 1 },
  { kind: 'max_age', max: 35 },
  { kind: 'nationality', mode: 'not_in', countries: [' eg'] },
  { kind: 'supervisor' },
  { kind: 'proposal', atLeast: 'draft' },
];

/** At least one input of every procedure, each with as much in it as the schema takes. */
const EXAMPLES: Record<string, unknown[]> = {
  'assignments.agents': [{ id }],
  'assignments.assign': [
    { id, agentId: id },
    { id, agentId: id, mode: 'add', role: 'visa', reason: ' x ', version: 3 },
  ],
  'assignments.counselorStatus': [{ id, agentId: id, counselorStatus: 'interested' }],
  'assignments.endAgent': [
    { id, agentId: id },
    { id, agentId: id, reason: ' x ', version: 3 },
  ],
  'assignments.bulk': [
    { action: 'reassign', ids: [id], agentId: null },
    {
      action: 'reassign',
      filter: { search: ' mona ', degreeType: ['phd'], disagree: true },
      agentId: id,
      role: 'visa',
      reason: ' x ',
    },
  ],
  'assignments.handover': [
    { agentId: id, toAgentId: null },
    { agentId: id, toAgentId: id, reason: ' x ' },
  ],
  'audit.list': [
    {},
    undefined,
    { userId: id, action: ['UPDATE'], entityType: ['customer'], from: '2026-01-01', to: at },
    { entityId: ' a@b.example ', search: ' city ', cursor: 'x', limit: 5 },
  ],
  'audit.get': [{ id }],
  'audit.restoreValue': [{ auditId: id, field: 'basicData.city', version: 2 }],
  'auth.signIn': [{ email: ' A@B.Example ', password: ' p w ' }],
  'auth.signOut': [{}, undefined],
  'auth.session': [{}, undefined],
  'customers.list': [
    {},
    {
      page: 2,
      limit: 100,
      cursor: 'x',
      sort: 'customerName',
      search: ' mona ',
      degreeType: ['phd', 'master'],
      salesStatus: ['new'],
      assignedAgentId: [id, 'none'],
      source: ['website'],
      nationality: ['EG'],
      tag: ['vip'],
      createdFrom: '2026-01-01',
      createdTo: '2026-01-01T00:00:00+02:00',
      followup: 'due',
      disagree: false,
      late: true,
      deleted: true,
    },
  ],
  'customers.get': [{ id }],
  'customers.search': [{ query: '  منى ' }, { query: '0100', limit: 5 }],
  'customers.timeline': [{ id }, { id, before: at, limit: 5 }],
  'customers.create': [
    { degreeType: 'bachelor', basicData: { customerName: 'A', customerPhone: '+201004471823' } },
    {
      degreeType: 'bachelor',
      ...shared,
      currentQualification: {
        certificate: 'igcse',
        subjects: [{ name: ' Maths ', grade: ' A* ' }],
        englishTests,
      },
      assignedAgentId: id,
    },
    {
      degreeType: 'master',
      ...shared,
      currentQualification: { university: ' X ', gpa: 3.1, gpaScale: 4 },
    },
    {
      degreeType: 'phd',
      ...shared,
      currentQualification: { proposal: 'draft', targetSupervisors: [' Dr. X '] },
    },
  ],
  'customers.update': [
    { id, version: 1 },
    { id, version: 2, degreeType: 'phd', ...shared, currentQualification: { gpa: 3, score: null } },
    { id, version: 3, basicData: { email: null, customerPhone: '01004471823' }, tags: null },
    { id, version: 4, note: ' Next year.\n', followup: { type: 'call', dueAt: followup.dueAt } },
  ],
  'customers.delete': [{ id }, { id, version: 3 }],
  'customers.purge': [{ id }, { id, version: 3, customerNumber: ' CUS-2026-000001 ' }],
  'customers.restore': [{ id }, { id, version: 3 }],
  'followups.list': [
    {},
    {
      view: 'due',
      mine: false,
      customerId: id,
      timeZone: 'Africa/Cairo',
      agentId: id,
      type: ['call'],
      page: 2,
      limit: 5,
      cursor: 'x',
    },
  ],
  'followups.get': [{ id }],
  'followups.calendar': [
    { from: '2026-11-22' },
    {
      from: '2026-11-22',
      days: 42,
      perDay: 5,
      mine: false,
      agentId: id,
      type: ['call'],
      timeZone: 'Africa/Cairo',
    },
  ],
  'followups.freeDays': [{}, undefined],
  'followups.update': [
    { id, version: 1 },
    {
      id,
      version: 2,
      ...followup,
      outcome: 'answered',
      durationMinutes: 3,
      agentId: id,
      ...reminding,
    },
  ],
  'followups.reopen': [{ id, version: 1 }],
  'followups.delete': [{ id, version: 1 }],
  'followups.restore': [{ id }],
  'followups.create': [
    { customerId: id, ...followup },
    {
      customerId: id,
      ...followup,
      outcome: 'answered',
      durationMinutes: 3,
      nextDueAt: at,
      nextType: 'email',
      agentId: id,
      ...reminding,
    },
  ],
  'followups.complete': [
    { id, outcome: 'no_answer' },
    { id, version: 1, outcome: 'busy', notes: ' x ', nextDueAt: at, nextType: 'call' },
  ],
  'followups.schedule': [
    { customerId: id, dueAt: null, from: followup.dueAt },
    { customerId: id, dueAt: followup.dueAt, from: null },
  ],
  'files.list': [{ customerId: id }, { customerId: id, page: 2, limit: 5, cursor: 'x' }],
  'files.upload': [{ id, file: new IncomingFile(' scan.pdf ', new PassThrough()) }],
  'files.get': [{ id }, { id, as: 'avif', download: true }],
  'files.thumbnail': [{ id }],
  'files.delete': [{ id }],
  'files.restore': [{ id }],
  'jobs.list': [undefined, { state: 'done', everybody: true, page: 2, limit: 5, cursor: 'x' }],
  'jobs.get': [{ id }],
  'jobs.cancel': [{ id }],
  'notifications.list': [undefined, { unread: true, page: 2, limit: 5, cursor: 'x' }],
  'notifications.unread': [{}, undefined],
  'notifications.markRead': [undefined, { id }],
  'settings.lists': [{}, undefined],
  'settings.seed': [{}, undefined],
  'settings.list': [{}, { category: 'lists', page: 2, limit: 5 }],
  'settings.get': [{ key: 'lists.stages' }],
  'settings.stageUse': [{}, undefined],
  'settings.update': [
    ...SETTING_KEYS.map((key) => ({ key, value: DEFAULT_SETTINGS[key], version: 0 })),
    { key: 'general.holidays', value: [{ date: '2027-01-07', label: { en: ' X ', ar: ' س ' } }] },
    { key: 'lists.tags', value: [' vip ', 'منحة'] },
  ],
  'settings.reset': [{ key: 'lists.tags' }, { key: 'security.audit', version: 2 }],
  'system.cacheStatistics': [{}, undefined],
  'system.clearCache': [{}, undefined],
  'tokens.list': [{}, undefined],
  'tokens.create': [
    { name: ' x ', scopes: ['*'] },
    { name: 'x', scopes: ['customers.view', 'customers.view'], expiresAt: at },
  ],
  'tokens.revoke': [{ id }],
  'trash.list': [{}, undefined, { kind: 'role', search: ' x ', cursor: 'x', limit: 5 }],
  'intakes.list': [{ programmeId: id }, { programmeId: id, open: true, limit: 5, cursor: 'x' }],
  'intakes.get': [{ id }],
  'intakes.create': [
    { programmeId: id, term: 'fall', year: 2027, startsOn: '2027-09-15', deadline: '2027-06-30' },
  ],
  'intakes.update': [
    { id, version: 1 },
    { id, version: 2, quota: null, open: false },
  ],
  'intakes.delete': [{ id }, { id, version: 2 }],
  'intakes.restore': [{ id }],
  'intakes.purge': [{ id }, { id, name: ' 2027-09-15 ' }],
  'programmes.list': [
    undefined,
    { universityId: id, degreeType: 'phd', fieldOfStudy: 'law', active: true, search: ' x ' },
  ],
  'programmes.get': [{ id }],
  'programmes.create': [
    {
      universityId: id,
      degreeType: 'master',
      nameEnglish: ' Law ',
      fieldOfStudy: 'law',
      teachingLanguage: 'english',
    },
  ],
  'programmes.update': [
    { id, version: 1 },
    {
      id,
      version: 1,
      nameArabic: null,
      durationMonths: 24,
      tuition: { amount: 5_000, currency: 'EUR', per: 'year' },
      applicationFee: { amount: 50, currency: 'EUR' },
      commission: { kind: 'percent', percent: 15 },
      entryRules: [{ name: ' With a degree ', rules: RULES }, { rules: [] }],
      requiredDocuments: ['passport'],
      active: false,
      notes: ' x\ny ',
    },
  ],
  'programmes.delete': [{ id }, { id, version: 2 }],
  'programmes.restore': [{ id }],
  'programmes.purge': [{ id }, { id, name: ' Law ' }],
  'universities.list': [
    undefined,
    { search: ' Cairo ', country: ' eg', partner: true, active: false, limit: 5, cursor: 'x' },
  ],
  'universities.get': [{ id }],
  'universities.create': [
    { nameEnglish: ' Cairo University ', country: 'eg' },
    {
      nameEnglish: 'X',
      nameArabic: ' س ',
      country: 'EG',
      city: ' Giza ',
      domains: [' CU.edu.eg '],
      ranking: 350,
      partner: true,
      active: true,
      notes: ' x\ny ',
    },
  ],
  'universities.update': [
    { id, version: 1 },
    { id, version: 1, city: null, ranking: null },
  ],
  'universities.delete': [{ id }, { id, version: 2 }],
  'universities.restore': [{ id }],
  'universities.purge': [{ id }, { id, name: ' X ' }],
  'universities.importBatch': [
    {
      rows: [
        {
          importKey: 'EG|x',
          name: ' X ',
          country: null,
          domains: ['x.edu'],
          webPages: ['https://x.edu'],
        },
      ],
    },
  ],
  'users.agents': [undefined, { search: ' mona ', limit: 5 }],
  'users.create': [
    { email: 'x@test.example', name: 'X', role: 'agent', password: 'correct horse battery' },
    {
      email: ' New@Test.Example ',
      name: ' New ',
      roleId: id,
      team: ' Cairo ',
      managerId: id,
      locale: 'ar',
      languages: ['ar'],
      countries: [' de'],
      degrees: ['phd'],
      dailyCapacity: 3,
      presence: 'out',
    },
  ],
  'users.list': [
    undefined,
    {
      page: 1,
      limit: 5,
      cursor: 'x',
      search: ' mona ',
      role: ['agent'],
      roleId: id,
      team: ' Cairo ',
      active: true,
      deleted: false,
    },
  ],
  'users.teams': [{}, undefined],
  'users.get': [{ id }],
  'users.update': [
    { id },
    {
      id,
      email: ' A@B.Example ',
      name: ' A ',
      role: 'agent',
      roleId: null,
      team: null,
      managerId: null,
      countries: ['eg '],
      timeZone: 'Africa/Cairo',
    },
  ],
  'users.setOverrides': [
    { id, overrides: [] },
    { id, overrides: [{ permission: 'customers.view', scope: 'team' }] },
  ],
  'users.issueLink': [{ id }],
  'users.deactivate': [{ id }, { id, handOverTo: id }],
  'users.reactivate': [{ id }],
  'users.delete': [{ id }, { id, handOverTo: null }],
  'users.restore': [{ id }],
  'users.own': [{}, undefined],
  'users.updateOwn': [
    {},
    { name: ' A ', locale: 'ar', theme: 'dark', timeZone: 'Asia/Dubai', presence: 'leave' },
  ],
  'users.changePassword': [{ current: ' old ', password: ' a new one, long ' }],
  'users.removeAvatar': [{}, undefined],
  'users.passwordLink': [{ token: 'x'.repeat(43) }],
  'users.setPassword': [{ token: 'x'.repeat(43), password: ' a new one, long ' }],
  'roles.list': [{}, undefined],
  'roles.get': [{ id }],
  'roles.create': [
    { label: { en: ' A ', ar: ' أ ' }, baseRole: 'agent' },
    {
      label: { en: 'A', ar: 'أ' },
      baseRole: 'admin',
      cells: [{ permission: 'roles.view', scope: 'none' }],
    },
  ],
  'roles.update': [
    { id, version: 1 },
    { id, version: 2, label: { en: 'A', ar: 'أ' }, cells: [] },
  ],
  'roles.delete': [{ id }, { id, version: 3 }],
  'roles.restore': [{ id }],
  'roles.preview': [{ id, cells: [{ permission: 'customers.edit', scope: 'created' }] }],
};

const procedures = Object.entries(proceduresOf(appRouter)).map(([name, { _def }]) => ({
  name,
  ..._def,
}));

test('every procedure has an example, and every example a procedure', () => {
  expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

/** Every value that differs from the example in one text: padded, in another case, in other digits. */
const CHANGES = [
  (text: string) => `  ${text}\t`,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => `\u200f${text}`,
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (text: string) => text.normalize('NFD'),
];

/** The example with one text changed at a time, so that the others still pass. */
function singleVariants(example: unknown, changes = CHANGES): unknown[] {
  if (typeof example === 'string') return changes.map((change) => change(example));
  if (Array.isArray(example)) {
    return example.flatMap((item, at) =>
      singleVariants(item, changes).map((one) => example.with(at, one)),
    );
  }
  if (typeof example !== 'object' || example === null) return [];
  return Object.entries(example).flatMap(([key, value]) =>
    singleVariants(value, changes).map((one) => ({ ...example, [key]: one })),
  );
}

/** What arrives as a form, with a file that no JSON holds. */
const AS_FORMS = new Set(['files.upload']);

describe('an input that passes twice is the same', () => {
  test.each(procedures)('$name', ({ name, inputs }) => {
    const [schema] = inputs as [z.ZodType];
    expect(inputs).toHaveLength(1);
    for (const example of EXAMPLES[name] ?? []) {
      const once = schema.parse(example);
      expect(schema.parse(once)).toEqual(once);
      if (!AS_FORMS.has(name)) expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      for (const variant of singleVariants(example)) {
        const parsed = schema.safeParse(variant);
        if (parsed.success) expect(schema.parse(parsed.data)).toEqual(parsed.data);
      }
    }
  });
});

/** The example with any text in the place of one of its texts. */
function withAnyText(example: unknown): fc.Arbitrary<unknown> {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.emailAddress());
  return text.chain((other) => {
    const places = singleVariants(example, [() => other]);
    return places.length > 0 ? fc.constantFrom(...places) : fc.constant(example);
  });
}

describe('whatever people write, what an input makes of it stays so', () => {
  test.each(procedures)('$name', ({ name, inputs }) => {
    const [schema] = inputs as [z.ZodType];
    const written = fc.constantFrom(...(EXAMPLES[name] ?? [])).chain(withAnyText);
    fc.assert(
      fc.property(written, (input) => {
        const parsed = schema.safeParse(input);
        if (parsed.success) expect(schema.parse(parsed.data)).toEqual(parsed.data);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an input with an unknown key is refused', () => {
  test.each(procedures)('$name', ({ name, inputs }) => {
    const [schema] = inputs as [z.ZodType];
    const example = (EXAMPLES[name] ?? []).at(-1) ?? {};
    for (const key of ['unknownKey', '$where', 'constructor']) {
      expect(schema.safeParse({ ...example, [key]: 1 }).success).toBe(false);
    }
    const polluted = JSON.parse(`{"__proto__": {"admin": true}}`);
    expect(schema.safeParse({ ...polluted, ...example }).success).toBe(false);
  });
});

describe('REST routes', () => {
  const endpoints = endpointsOf();

  test('no two procedures answer one method and path', () => {
    const places = endpoints.map(
      ({ method, path, when }) =>
        `${method} ${path.replace(/:\w+/g, ':')} ${JSON.stringify(when ?? {})}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('a query answers GET, a command never does', () => {
    for (const { type, meta } of procedures) {
      const methods = (meta?.rest ?? []).map(({ method }) => method);
      expect(methods.every((method) => (method === 'GET') === (type === 'query'))).toBe(true);
    }
  });
});
