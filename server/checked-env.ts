import { EnvError, EXIT_CONFIG, env } from './env';

// Imported before anything that reads the environment while it loads: what is wrong with it is told as
// a list, not as a stack.
try {
  env();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT_CONFIG);
}
