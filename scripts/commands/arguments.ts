import { type Command, InvalidArgumentError } from 'commander';

/** A whole number from `least`. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  };
}

/** The option that every command has. */
export function withJson(command: Command): Command {
  return command.option('--json', 'answer with one JSON object on standard output');
}

export const DRY_RUN = ['--dry-run', 'say what would happen and change nothing'] as const;
