import { Command, CommanderError } from 'commander';
import { addCreateIndexes } from './commands/create-indexes';
import { addCreateUser } from './commands/create-user';
import { exitCodeOf, lineOf } from './commands/exit-code';
import { addGenerateCustomers } from './commands/generate-customers';
import { addImportUniversities } from './commands/import-universities';
import { addMigrate } from './commands/migrate';
import { addRebuildSearch } from './commands/rebuild-search';
import { addSeedSettings } from './commands/seed-settings';
import { addVerify } from './commands/verify';

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
  .showHelpAfterError('(add --help for what is possible)');

// A reader that has seen enough, like head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Asked for before anything is understood: what is typed wrong is answered as an object too. */
const json = process.argv.includes('--json');
const output = json ? { writeErr: () => undefined } : {};

const COMMANDS = [
  addSeedSettings,
  addCreateIndexes,
  addCreateUser,
  addMigrate,
  addImportUniversities,
  addGenerateCustomers,
  addRebuildSearch,
  addVerify,
];
for (const add of COMMANDS) add(program);
for (const command of [program, ...program.commands]) {
  command.exitOverride().configureOutput(output);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const exitCode = exitCodeOf(error);
  process.exitCode = exitCode;
  if (json && exitCode !== 0) {
    process.stdout.write(`${JSON.stringify({ ok: false, error: lineOf(error), exitCode })}\n`);
  }
}
