import { mongo } from 'mongoose';

/** MongoDB's AuthenticationFailed, and Atlas' name for the same. */
const WRONG_PASSWORD = [18, 8_000];

/** What keeps the product from its database, in one line: which one, why, what to do. */
export function whyUnreachable(uri: string, error: unknown): Error {
  return new Error(`The database ${withoutSecrets(uri)} ${problemOf(error)}`, { cause: error });
}

function problemOf(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (error instanceof mongo.MongoServerError && WRONG_PASSWORD.includes(Number(error.code))) {
    return 'refuses the user or the password in MONGODB_URI.';
  }
  if (error instanceof mongo.MongoParseError) {
    return `cannot be understood (${reason}): correct MONGODB_URI.`;
  }
  return (
    `does not answer (${reason}): see that it runs and that MONGODB_URI names it, ` +
    'or leave MONGODB_URI out for a database of this machine.'
  );
}

/** The address for the eyes of whoever reads logs: neither user and password nor options. */
function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/.*@/, '//').replace(/\?.*$/, '');
}
