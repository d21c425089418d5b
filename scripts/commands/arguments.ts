import { type Command, InvalidArgumentError } from 'commander';

/** A whole number from `least` to `most`, if there is a most. */
export function wholeNumber(
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  const bounds = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least}`;
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number ${bounds}.`);
  };
}

/** The option that every command has. */
export function withJson(command: Command): Command {
  return command.option('--json', 'answer with one JSON object on standard output');
}

export const DRY_RUN = ['--dry-run', 'say what would happen and change nothing'] as const;
