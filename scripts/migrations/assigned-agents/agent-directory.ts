import { type ClientSession, Types } from 'mongoose';
import { Profile } from '#models/profile';
import { words } from '#server/domain/people/fold';

export type Found = { agentId: Types.ObjectId } | { reason: string };

/** Who a value of the original system means. */
export type AgentDirectory = (value: unknown) => Found;

const HEX_ID = /^[0-9a-f]{24}$/i;

interface Person {
  _id: Types.ObjectId;
  name?: string;
  email?: string;
}

/**
 * The people that a value may mean, by id, e-mail or name. Names are compared as searching compares
 * them: case, spaces, hamza and the article's spelling do not count. Nobody is guessed at: a name
 * that two people have, one of them long gone, means neither.
 */
export async function readAgents(session: ClientSession): Promise<AgentDirectory> {
  const ids = new Map<string, Types.ObjectId>();
  const emails = new Map<string, Types.ObjectId>();
  const names = new Map<string, Types.ObjectId | null>();
  const people = Profile.collection
    .find<Person>({ isDeleted: { $ne: true } }, { session })
    .project<Person>({ name: 1, email: 1 });
  for await (const { _id, name, email } of people) {
    ids.set(_id.toHexString(), _id);
    emails.set(emailKey(email ?? ''), _id);
    const key = nameKey(name ?? '');
    names.set(key, names.has(key) ? null : _id);
  }
  // Signs without a letter fold to nothing, and mean nobody.
  emails.delete('');
  names.delete('');
  const byText = (text: string): Found => {
    const email = emails.get(emailKey(text));
    if (email) return { agentId: email };
    const name = names.get(nameKey(text));
    if (name) return { agentId: name };
    return { reason: name === null ? 'several people have this name' : 'nobody has this name' };
  };
  return (value) => {
    const id = value instanceof Types.ObjectId ? value.toHexString() : value;
    if (typeof id !== 'string') return { reason: 'neither an id nor a name' };
    const text = id.trim();
    if (!HEX_ID.test(text)) return byText(text);
    const known = ids.get(text.toLowerCase());
    return known ? { agentId: known } : { reason: 'nobody has this id any more' };
  };
}

function emailKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

function nameKey(text: string): string {
  return words(text).join(' ');
}
