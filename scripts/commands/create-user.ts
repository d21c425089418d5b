import { type Command, Option } from 'commander';
import { LOCALES, type Locale, ROLES, type Role } from '#models/vocabulary';
import { withJson } from './arguments';
import { askSecret } from './ask-secret';
import { runJob } from './command-job';

interface Options {
  email: string;
  name: string;
  role: Role;
  team?: string;
  locale: Locale;
  json?: boolean;
}

export function addCreateUser(program: Command): void {
  withJson(program.command('create-user'))
    .summary('open an account')
    .description(
      'Opens an account. The password is asked for without showing it, or read from standard input.',
    )
    .requiredOption('--email <address>', 'the address to sign in with')
    .requiredOption('--name <name>', "the person's name")
    .addOption(
      new Option('--role <role>', 'what the person may do').choices(ROLES).makeOptionMandatory(),
    )
    .option('--team <team>', "the team's name")
    .addOption(new Option('--locale <locale>', 'language').choices(LOCALES).default('en'))
    .action(({ json, ...account }: Options) =>
      runJob('create-user', { json: json ?? false }, async ({ context, ensureIndexes }) => {
        const { createUser } = await import('#server/domain/users');
        const password = await askSecret('Password');
        await ensureIndexes();
        const user = await createUser(context, { ...account, password });
        return { data: { user }, lines: [`Opened an account for ${user.email} as ${user.role}.`] };
      }),
    );
}
