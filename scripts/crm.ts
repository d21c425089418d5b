import { Command, CommanderError } from 'commander';
import { addCreateIndexes } from './commands/create-indexes';
import { addCreateUser } from './commands/create-user';
import { exitCodeOf } from './commands/exit-code';
import { addGenerateCustomers } from './commands/generate-customers';
import { addImportUniversities } from './commands/import-universities';
import { addMigrate } from './commands/migrate';
import { addSeedSettings } from './commands/seed-settings';

const program = new Command('npm run crm --')
  .description('EduGate CRM on the command line.')
  .usage('<command> [options]')
  .addHelpText(
    'after',
    `
The database is the one of MONGODB_URI, else the embedded one under DATA_DIR (.data), also while the
app runs. Exit codes: 0 done, 1 failed, 2 wrong usage, 78 wrong configuration, 130 stopped.`,
  )
  .helpCommand(false)
  .showHelpAfterError('(add --help for what is possible)')
  .exitOverride();

const COMMANDS = [
  addSeedSettings,
  addCreateIndexes,
  addCreateUser,
  addMigrate,
  addImportUniversities,
  addGenerateCustomers,
];
for (const add of COMMANDS) add(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = exitCodeOf(error);
}
