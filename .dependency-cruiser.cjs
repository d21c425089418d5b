/**
 * Who may import what. Every folder names what it may reach; the rest of the product is closed to it.
 * Tests may reach more: they prepare and look at what they test.
 */
const { SERVER_ONLY } = require('./scripts/structure/server-only.cjs');

const OURS = '^(app|server|prisma-free-models|scripts|e2e)/';
const TEST = '\\.(spec|integ|e2e)\\.tsx?$';

const VOCABULARY = '^prisma-free-models/vocabulary\\.ts$';
const SCHEMA = '^server/domain/[^/]+/(schema|[^/]+-schema)\\.ts$';
const INDEX = '^server/domain/[^/]+/index\\.ts$';
/** Names, phones and time zones of people: pure rules without an entity. */
const PEOPLE = '^server/domain/people/';
/** Of these, what screens need as well: the reader's clock. */
const CLOCK = '^server/domain/people/(wall-clock|zoned-instant|free-days)\\.ts$';
const PERMISSIONS = '^server/permissions/';
/** The rules of stages and choices: one for what a screen offers and what a write, or a model, accepts. */
const STAGES = '^(server/domain/stages/|prisma-free-models/(stage-order|customer-choices)\\.ts$)';

/** Files in `from` may import our files in `allowed` and nothing else of ours. */
const only = (name, comment, from, allowed, to = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [TEST, ...(from.pathNot ?? [])], path: from.path },
  to: { path: OURS, pathNot: allowed, ...to },
});

/** Files in `from` may not import anything that `to` describes. */
const never = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: [TEST, ...(from.pathNot ?? [])], path: from.path },
  to,
});

/** Types cost nothing at run time and leave no trace in a bundle. */
const VALUES = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be understood, or loaded, one by one.',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import must lead somewhere.',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    never(
      'tests-are-leaves',
      'Only tests import tests and their helpers.',
      { path: OURS },
      {
        path: [TEST, '^e2e/', '^scripts/testing/'],
        pathNot: '^(e2e|scripts/testing)/(?!.*\\.e2e\\.ts$)',
      },
    ),
    never(
      'test-helpers-are-for-tests',
      'What runs in production does not reach the helpers of the tests.',
      { path: OURS, pathNot: ['^e2e/', '^scripts/testing/'] },
      { path: ['^e2e/', '^scripts/testing/'] },
    ),
    never(
      'no-development-packages',
      'What runs in production lives on its dependencies alone.',
      { path: '^(app|server|prisma-free-models)/', pathNot: ['^server/dev\\.ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),

    only(
      'routes',
      'A route reads the request, calls one verb of a domain, renders.',
      { path: '^app/routes/' },
      ['^app/', INDEX, SCHEMA, PERMISSIONS, STAGES, VOCABULARY],
      VALUES,
    ),
    only(
      'views',
      'Views and browser code reach the pure parts of the server only.',
      { path: '^app/', pathNot: ['^app/routes/', '\\.server\\.tsx?$'] },
      ['^app/', SCHEMA, CLOCK, PERMISSIONS, STAGES, VOCABULARY],
      VALUES,
    ),
    only(
      'server-helpers-of-the-app',
      'Session and form helpers of the app reach the verbs, never the models.',
      { path: '^app/.*\\.server\\.tsx?$', pathNot: ['^app/routes/'] },
      [
        '^app/',
        '^server/(auth|env\\.ts|http|infra|kernel|trpc)',
        INDEX,
        SCHEMA,
        CLOCK,
        PERMISSIONS,
        STAGES,
        VOCABULARY,
      ],
      VALUES,
    ),
    never(
      'locales-are-words',
      'Words depend on the vocabulary alone.',
      { path: '^app/locales/' },
      { path: OURS, pathNot: ['^app/locales/', VOCABULARY] },
    ),
    never(
      'app-is-a-leaf',
      'The app is built on the server, not the other way round; the server meets it as a build.',
      { path: '^(server|prisma-free-models|scripts)/' },
      { path: '^app/' },
    ),
    never(
      'scripts-are-a-leaf',
      'Nothing is built on the command line.',
      { path: '^(app|server|prisma-free-models)/' },
      { path: '^scripts/' },
    ),

    only(
      'env-stands-alone',
      'The environment is read before anything else.',
      {
        path: '^server/env\\.ts$',
      },
      ['^server/infra/issue-words\\.ts$'],
    ),
    only(
      'models',
      'A model knows the database and the vocabulary.',
      { path: '^prisma-free-models/' },
      ['^prisma-free-models/'],
    ),
    never(
      'vocabulary-is-pure',
      'Every part of the product derives from it, the browser included.',
      { path: VOCABULARY },
      { path: '.' },
    ),
    never(
      'permissions-are-pure',
      'One rule for buttons and for checks: it must run in the browser.',
      { path: PERMISSIONS },
      { path: '.', pathNot: [PERMISSIONS, VOCABULARY] },
    ),
    never(
      'stages-are-pure',
      'The rules run in the browser and know nothing but the words.',
      { path: STAGES },
      { path: '.', pathNot: [STAGES, VOCABULARY] },
    ),
    never(
      'schemas-are-pure',
      'A contract can be read, and used in the browser, without the behaviour behind it.',
      { path: [SCHEMA, PEOPLE] },
      { reachable: true, path: SERVER_ONLY },
    ),
    never(
      'schemas-need-little',
      'What a contract imports may end up in the browser.',
      { path: [SCHEMA, PEOPLE] },
      { path: '.', pathNot: [OURS, '^node_modules/(zod|libphonenumber-js|date-fns)/'] },
    ),
    only(
      'infra',
      'Real components know their settings and nothing of the business.',
      { path: '^server/infra/' },
      ['^server/(infra/|env\\.ts$)'],
    ),
    only('effects', 'Effects hang off the one write path.', { path: '^server/effects/' }, [
      '^server/(effects|infra|permissions)/',
      '^server/env\\.ts$',
      '^prisma-free-models/',
    ]),
    only('kernel', 'The kernel knows no entity of the business.', { path: '^server/kernel/' }, [
      '^server/(kernel|permissions|effects|infra)/',
      '^server/env\\.ts$',
      '^prisma-free-models/',
    ]),
    {
      ...only(
        'slices',
        'A slice of the domain reaches the others through their front door.',
        { path: '^server/domain/([^/]+)/' },
        [
          '^server/domain/$1/',
          '^server/(kernel|effects|infra|permissions|auth)/',
          '^server/trpc/(init|procedures)\\.ts$',
          PEOPLE,
          STAGES,
          '^server/env\\.ts$',
          '^prisma-free-models/',
          INDEX,
          SCHEMA,
        ],
      ),
    },
    only('auth', 'How a request becomes an actor.', { path: '^server/auth/' }, [
      '^server/(auth|kernel|infra|permissions|effects)/',
      '^server/env\\.ts$',
      '^prisma-free-models/',
      INDEX,
    ]),
    only('adapters', 'tRPC and REST put verbs on the wire.', { path: '^server/(trpc|rest)/' }, [
      '^server/(trpc|rest|kernel|infra|permissions|auth)/',
      '^server/http/(request-context|http-types|body-limit)\\.ts$',
      '^server/env\\.ts$',
      '^server/domain/[^/]+/router\\.ts$',
      VOCABULARY,
      INDEX,
      SCHEMA,
    ]),
    only('http', 'What every request passes knows no entity.', { path: '^server/http/' }, [
      '^server/(http|kernel|infra|permissions|auth|trpc|rest)/',
      '^server/env\\.ts$',
      PEOPLE,
      VOCABULARY,
    ]),
    never(
      'launchers-need-nothing',
      'The launchers run before anything is installed.',
      { path: '^scripts/launch/' },
      { path: '.', pathNot: ['^scripts/launch/'], dependencyTypesNot: ['core'] },
    ),
    {
      name: 'browser-tests-stay-outside',
      comment: 'A browser test sees what a person sees, and the words they read.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: OURS, pathNot: ['^e2e/', '^app/locales/', VOCABULARY], ...VALUES },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
