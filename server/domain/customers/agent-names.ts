import type { Types } from 'mongoose';
import { z } from 'zod';
import type { CustomerRecord } from '#models/customer-types';
import { Profile } from '#models/profile';
import { Audience, CacheKey, cached } from '#server/effects/cache';
import type { AgentNames } from './to-output';

const nameSchema = z.string().nullable();

/** The names of the agents who work with these customers, each loaded once in a while. */
export async function agentNamesOf(
  records: readonly Pick<CustomerRecord, 'assignment'>[],
): Promise<AgentNames> {
  return agentNames(
    records.flatMap((record) => (record.assignment?.agents ?? []).map((agent) => agent.agentId)),
  );
}

/** The names of people by their ids; those that are not at hand are asked for together. */
export async function agentNames(people: readonly Types.ObjectId[]): Promise<AgentNames> {
  const load = together(namesFrom);
  const ids = [...new Set(people.map((id) => id.toHexString()))];
  const names = await Promise.all(
    ids.map((id) =>
      cached(new CacheKey('users', Audience.everyone, 'name', id), nameSchema, () => load(id)),
    ),
  );
  return new Map(ids.flatMap((id, at) => (names[at] ? [[id, names[at]]] : [])));
}

async function namesFrom(ids: readonly string[]): Promise<Map<string, string>> {
  const profiles = await Profile.find({ _id: { $in: ids } }, { name: 1 }).lean();
  return new Map(profiles.map((profile) => [profile._id.toHexString(), profile.name]));
}

/** Gathers the ids that are asked for one by one in a turn of the event loop, and answers each. */
function together(find: (ids: readonly string[]) => Promise<Map<string, string>>) {
  let waiting: string[] = [];
  let answer: Promise<Map<string, string>> | undefined;
  return async (id: string): Promise<string | null> => {
    waiting.push(id);
    answer ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      const ids = waiting;
      waiting = [];
      answer = undefined;
      return find(ids);
    });
    return (await answer).get(id) ?? null;
  };
}
