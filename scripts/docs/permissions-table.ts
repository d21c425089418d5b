import { ROLES } from '#models/vocabulary';
import { permissionsOf } from '#server/permissions/matrix';
import { SENSIBLE_SCOPES } from '#server/permissions/sensible';
import { PERMISSION_NAMES, type Scope } from '#server/permissions/vocabulary';

const INTRODUCTION = `# Who may do what

Printed by \`node --import tsx scripts/docs/permissions.ts\` from the table that the product itself goes
by (\`server/permissions\`); a test refuses a file that is not current. A custom role edits cells of a
built-in role's column, a person's overrides edit cells of the result; the last one to name a cell
decides it. An API token never holds more than its owner.

| scope | reaches |
|---|---|
| all | every record |
| team | records of the people below the manager at any depth or of the same team, and the waiting queue |
| assigned | records of students one works with |
| created | records one entered |
| created, until assigned | the same while nobody works with the student |
| — | nothing |
`;

const WORDS: Record<Scope, string> = {
  all: 'all',
  team: 'team',
  assigned: 'assigned',
  created: 'created',
  createdUnassigned: 'created, until assigned',
  none: '—',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** docs/permissions.md, from the same data that decides. */
export function permissionsDocument(): string {
  const columns = ROLES.map((role) => permissionsOf(role));
  const table = [
    row(['permission', ...ROLES, 'may be given as']),
    row(Array(ROLES.length + 2).fill('---')),
    ...PERMISSION_NAMES.map((name) =>
      row([
        `\`${name}\``,
        ...columns.map((column) => WORDS[column[name]]),
        SENSIBLE_SCOPES[name].map((scope) => WORDS[scope]).join(', '),
      ]),
    ),
  ];
  return `${INTRODUCTION}\n## Built-in roles\n\n${table.join('\n')}\n`;
}
