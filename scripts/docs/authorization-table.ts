import { ROLES } from '#models/vocabulary';
import {
  type Caller,
  type Declaration,
  type Exception,
  RECORD_RELATIONS,
  type RecordKind,
  type Relation,
  type View,
} from '#scripts/authorization/declaration';
import { DECLARED } from '#scripts/authorization/declared';
import { expectedIn, expectedOf } from '#scripts/authorization/expected';
import { CUSTOM_CELLS } from '#scripts/authorization/promised';
import { endpointsOf } from '#server/rest/routes';

const INTRODUCTION = `# What each call asks of who makes it

Printed by \`node --import tsx scripts/docs/authorization.ts\` from \`scripts/authorization\`, the table
that the authorization suite compares the product with: every procedure of the router, as every
caller, with every kind of record, over HTTP (\`server/trpc/authorization.integ.ts\`). A procedure
without a row fails the suite, a row without a procedure too, and a file that is not current fails a
test. What each permission reaches is promised in [permissions.md](permissions.md).

A cell says for which records the call is answered: the caller's **own** (entered by them, and theirs
to work with if they counsel students), those of the **team**, those of **others**, **deleted** ones
(the caller's own, in the recycle bin), and accounts **above** the caller's (superadmins). \`yes\` is a
call that names no record; \`all\` is every kind there is; \`—\` is a refusal. Whoever lacks the permission
is told FORBIDDEN whatever they name, whoever is not signed in UNAUTHENTICATED, and a record out of
reach is NOT_FOUND like one that does not exist. A refused call changes nothing. In a row with a view,
the cell says what the list shows.

\`custom\` stands for any custom role; the suite's is made from \`agent\` with
`;

const CALLERS: readonly Exclude<Caller, 'anonymous'>[] = [...ROLES, 'custom'];
const WORDS: Record<Relation, string> = {
  own: 'own',
  team: 'team',
  other: 'others',
  deleted: 'deleted',
  above: 'above',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** docs/authorization.md, from the same data that the suite goes by. */
export function authorizationDocument(): string {
  const cells = Object.entries(CUSTOM_CELLS).map(([name, scope]) => `\`${name}\`: ${scope}`);
  const groups = [...new Set(Object.keys(DECLARED).map(groupOf))];
  const sections = groups.map((group) => `## ${group}\n\n${table(group)}\n`);
  return `${INTRODUCTION}${cells.join(', ')}.\n\n${sections.join('\n')}`;
}

const groupOf = (procedure: string) => procedure.split('.')[0] ?? '';

function table(group: string): string {
  const members = Object.entries(DECLARED).filter(([name]) => groupOf(name) === group);
  const head = ['procedure', 'REST', 'needs', 'names or shows', ...CALLERS];
  const rows = members.flatMap(([name, declared]) => rowsOf(name, declared));
  const notes = members.flatMap(([name, { absent, except = [] }]) => [
    ...(absent ? [`- \`${name}\`: ${absent} where no record is within reach`] : []),
    ...except.map((one) => `- \`${name}\`: ${noteOf(one)}`),
  ]);
  const lines = [row(head), row(head.map(() => '---')), ...rows];
  return [...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

function rowsOf(name: string, declared: Declaration): string[] {
  const first = [`\`${name}\``, routesOf(name)] as const;
  const needs = [declared.needs, declared.within]
    .flatMap((one) => (one ? needsOf(one) : []))
    .join(', ');
  if (!declared.lists) {
    const { names } = declared;
    const cells = CALLERS.map((caller) =>
      cellOf(names, (relation) => expectedOf(declared, { caller, relation })),
    );
    return [row([...first, needs, kindOf(names, declared), ...cells])];
  }
  return Object.entries(declared.lists).map(([viewName, view], at) => {
    const cells = CALLERS.map((caller) =>
      cellOf(view.kind, (relation) => expectedIn(declared, viewName, view, { caller, relation })),
    );
    const also = view.alsoNeeds ? `, \`${view.alsoNeeds}\`` : '';
    const what = `${kindOf(view.kind, view)}: ${viewName}`;
    return row([...(at === 0 ? first : ['', '']), needs + also, what, ...cells]);
  });
}

function routesOf(name: string): string {
  const routes = endpointsOf().filter(({ procedure }) => procedure === name);
  const words = routes.map(({ method, path, when }) => {
    const query = when ? `?${new URLSearchParams(when)}` : '';
    return `\`${method} /api${path}${query}\``;
  });
  return words.join('<br>') || '—';
}

const needsOf = (needs: Declaration['needs']) =>
  needs === 'public' ? 'nothing' : needs === 'signedIn' ? 'a sign-in' : `\`${needs}\``;

const KINDS: Partial<Record<RecordKind, string>> = {
  counseled: 'customer',
  contact: 'followup',
  teamName: 'team',
  entry: 'audit entry',
};

function kindOf(kind: RecordKind | undefined, reach: Pick<View, 'state'>): string {
  if (!kind) return '—';
  if (kind === 'self') return 'own account';
  const word = KINDS[kind] ?? kind;
  return reach.state === 'deleted' ? `deleted ${word}` : word;
}

function cellOf(
  kind: RecordKind | undefined,
  answer: (relation: Relation | null) => string,
): string {
  if (!kind || kind === 'self') return answer(kind ? 'own' : null) === 'ok' ? 'yes' : '—';
  const relations: readonly Relation[] = RECORD_RELATIONS[kind];
  const reached = relations.filter((relation) => answer(relation) === 'ok');
  if (reached.length === relations.length) return 'all';
  return reached.map((relation) => WORDS[relation]).join(', ') || '—';
}

function noteOf({ who, records, outcome, why }: Exception): string {
  const which = records ? ` with ${records.map((one) => WORDS[one]).join(', ')}` : '';
  return `${who.join(', ')}${which} → ${outcome}: ${why}`;
}
