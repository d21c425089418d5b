import mongoose from 'mongoose';
import { recorded } from '#scripts/bench/recorder';

/** What the database did for one read that a verb sent. */
export interface Explained {
  collection: string;
  kind: 'find' | 'count';
  stages: string[];
  documents: number;
  returned: number;
  /** For a failing test. */
  text: string;
}

/** Runs a verb and has each of the reads that it sent explained. */
export async function explained(work: () => Promise<unknown>): Promise<Explained[]> {
  const { program } = await recorded(work);
  const steps = program.stages
    .flat()
    .filter(({ command }) => 'find' in command || isCount(command));
  return Promise.all(
    steps.map(async ({ collection, command }) => {
      const explain = isCount(command) ? { ...command, cursor: {} } : command;
      const answer = await mongoose.connection.db?.command({
        explain,
        verbosity: 'executionStats',
      });
      const winning = answer?.queryPlanner ? answer : answer?.stages?.[0]?.$cursor;
      const stats = winning?.executionStats;
      return {
        collection: String(collection),
        kind: isCount(command) ? ('count' as const) : ('find' as const),
        stages: stagesIn(stats?.executionStages),
        documents: Number(stats?.totalDocsExamined),
        returned: Number(stats?.nReturned),
        text: `${stagesIn(stats?.executionStages).join(' < ')} ${JSON.stringify(command)}`,
      };
    }),
  );
}

const isCount = (command: object) => 'aggregate' in command;

function stagesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(stagesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'stage' && typeof value === 'string' ? [value] : stagesIn(value),
  );
}
