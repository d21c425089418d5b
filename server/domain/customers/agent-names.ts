import mongoose from 'mongoose';
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

/** The names of people by their ids. */
export async function agentNames(people: readonly mongoose.Types.ObjectId[]): Promise<AgentNames> {
  const ids = new Set(people.map((id) => id.toHexString()));
  const names = await Promise.all([...ids].map(async (id) => [id, await nameOf(id)] as const));
  return new Map(names.filter((entry): entry is [string, string] => entry[1] !== null));
}

function nameOf(id: string): Promise<string | null> {
  const key = new CacheKey('users', Audience.everyone, 'name', id);
  return cached(key, nameSchema, async () => {
    const profile = await Profile.findById(new mongoose.Types.ObjectId(id), { name: 1 }).lean();
    return profile?.name ?? null;
  });
}
