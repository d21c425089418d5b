import type { Aggregate, Schema } from 'mongoose';

const WRITING_STAGES = ['$merge', '$out'];

/** Refuses aggregations that write, into whatever collection: they would pass every other rule by. */
export function noWritingStages(schema: Schema): void {
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    const stages = this.pipeline().flatMap((stage) => Object.keys(stage));
    if (!stages.some((stage) => WRITING_STAGES.includes(stage))) return;
    throw new Error('an aggregation that writes leaves no audit row');
  });
}
