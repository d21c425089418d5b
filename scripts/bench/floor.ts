import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { mongo } from 'mongoose';
import { passwordMatches } from '#server/auth/password';
import type { Program, ProgramSet, Secret } from './program';
import { replayStages, replayTransaction } from './replay';
import { varied } from './vary';

/**
 * The floor: a bare HTTP server that replays with the raw driver what the product sends to the
 * database, and answers JSON. No session, no permission, no validation.
 * Its arguments are the database's address and name; it prints its port once it listens.
 */
const [uri = '', database = ''] = process.argv.slice(2);
const client = await mongo.MongoClient.connect(uri, {
  maxPoolSize: 16,
  minPoolSize: 4,
  writeConcern: { w: 'majority', journal: true },
});
const db = client.db(database);
const sets = new Map<string, ProgramSet>();

const server = createServer(async (request, response) => {
  try {
    const body = JSON.stringify(await answerTo(request));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
});
server.keepAliveTimeout = 65_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', async () => {
  server.closeAllConnections();
  await client.close();
  process.exit(0);
});

/** `POST /programs` takes a set; `/<name>/<index>` replays one program of it. */
async function answerTo(request: IncomingMessage): Promise<unknown> {
  const [, name = '', index = ''] = (request.url ?? '').split('/');
  if (name === 'programs') {
    const given: ProgramSet = mongo.BSON.EJSON.parse(await text(request));
    sets.set(given.name, given);
    return given.programs.length;
  }
  const set = sets.get(name);
  const program = set?.programs[Number(index)];
  if (!set || !program) throw new Error(`there is no ${request.url}`);
  return run(varied(program, set.variation), set.secret);
}

async function run(program: Program, secret: Secret | undefined): Promise<unknown> {
  const answers = await replayStages(db, program);
  if (secret && !(await passwordMatches(secret.password, secret.hash))) {
    throw new Error('the password does not match');
  }
  return program.transaction.length > 0 ? replayTransaction(client, db, program) : answers;
}
