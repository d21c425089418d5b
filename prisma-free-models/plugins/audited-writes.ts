import type { ClientSession, Document, Query, Schema } from 'mongoose';

const auditedSessions = new WeakSet<ClientSession>();

/** Called by the kernel's transaction alone, which refuses to commit without an audit row. */
export function markAudited(session: ClientSession): void {
  auditedSessions.add(session);
}

export class UnauditedWriteError extends Error {
  constructor(model: string) {
    super(`${model}: a write outside a command's transaction leaves no audit row`);
    this.name = 'UnauditedWriteError';
  }
}

const QUERY_WRITES = [
  'updateOne',
  'updateMany',
  'replaceOne',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
  'deleteOne',
  'deleteMany',
] as const;

interface WriteOptions {
  session?: ClientSession | null;
}

/** Refuses every write through the model that does not run in a command's transaction. */
export function auditedWrites(schema: Schema, options: { model: string }): void {
  const refuseUnless = (session: ClientSession | null | undefined) => {
    if (!session || !auditedSessions.has(session)) throw new UnauditedWriteError(options.model);
  };
  schema.pre('save', function (this: Document) {
    refuseUnless(this.$session());
  });
  for (const operation of QUERY_WRITES) {
    schema.pre(
      operation,
      { query: true, document: false } as never,
      function (this: Query<unknown, unknown>) {
        refuseUnless((this.getOptions() as WriteOptions).session);
      } as never,
    );
  }
  // Mongoose shows this hook no options, so nothing can be told of its session: use `create`.
  schema.pre('insertMany', () => refuseUnless(null));
  schema.pre('bulkWrite', ((_operations: unknown, given?: WriteOptions) => {
    refuseUnless(given?.session);
  }) as never);
}
