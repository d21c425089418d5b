import { Command, InvalidArgumentError } from 'commander';
import { wholeNumber } from '../commands/arguments';
import { OPERATIONS } from './operations';

export interface BenchOptions {
  count: number;
  dataDir: string;
  seconds: number;
  connections: number;
  only?: string[];
  json?: string;
  compare?: string;
}

const names = OPERATIONS.map(({ name }) => name);

/** The command line; `run` gets what it says. */
export function benchCommand(run: (options: BenchOptions) => Promise<void>): Command {
  return new Command('npm run bench --')
    .description(
      'Measures the production build over HTTP beside a bare server that sends the same queries.\n' +
        'Exit codes: 0 measured, 1 failed or an answer was an error, 2 wrong usage, 130 stopped.',
    )
    .option('--count <number>', 'at least so many students', wholeNumber(1_000), 100_000)
    .option('--data-dir <folder>', 'where they are kept for the next run', '.data/bench')
    .option('--seconds <number>', 'for an operation, and as long for its floor', positive, 5)
    .option('--connections <number>', 'that make the throughput', wholeNumber(1), 16)
    .option('--only <names>', `some of: ${names.join(', ')}`, someOf)
    .option('--json <file>', 'write the results there')
    .option('--compare <file>', 'print what changed since the results written there')
    .showHelpAfterError('(add --help for what is possible)')
    .exitOverride()
    .action(run);
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
}

/** `search` stands for all whose name begins so. */
function someOf(text: string): string[] {
  return text.split(',').flatMap((wanted) => {
    const found = names.filter((name) => name === wanted || name.startsWith(`${wanted}-`));
    if (found.length > 0) return found;
    throw new InvalidArgumentError(`There is no ${wanted}.`);
  });
}
