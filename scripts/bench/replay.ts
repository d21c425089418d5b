import type { mongo } from 'mongoose';
import type { Program, Step } from './program';

type Answer = mongo.BSON.Document;
type Session = mongo.ClientSession;

/** Durable like the product's own transactions. */
const TRANSACTION: mongo.TransactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
};

/** Sends a program's stages; the answers of the last one. */
export async function replayStages(db: mongo.Db, { stages }: Program): Promise<Answer[]> {
  let answers: Answer[] = [];
  for (const stage of stages) answers = await Promise.all(stage.map((step) => replay(db, step)));
  return answers;
}

/** Sends a program's transaction; the answer of its first step, or what that step wrote. */
export async function replayTransaction(
  client: mongo.MongoClient,
  db: mongo.Db,
  { transaction }: Program,
): Promise<Answer | undefined> {
  return client.withSession((session) =>
    session.withTransaction(async () => {
      const answers: Answer[] = [];
      for (const step of transaction) answers.push(await replay(db, step, session));
      return transaction[0]?.command.documents ?? answers[0];
    }, TRANSACTION),
  );
}

async function replay(
  db: mongo.Db,
  { collection, command }: Step,
  session?: Session,
): Promise<Answer> {
  const options = session ? { session } : {};
  if ('find' in command) {
    const { projection, sort, limit, skip, hint, batchSize, singleBatch } = command;
    const given = { projection, sort, limit, skip, hint, batchSize, singleBatch, ...options };
    return db.collection(collection).find(command.filter, given).toArray();
  }
  if ('aggregate' in command) {
    const { hint } = command;
    return db
      .collection(collection)
      .aggregate(command.pipeline, { hint, ...options })
      .toArray();
  }
  return db.command(command, options);
}
