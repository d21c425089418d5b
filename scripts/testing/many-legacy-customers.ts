import { Types } from 'mongoose';
import type { CustomerRecord } from '#models/customer-types';
import { addLegacyCustomers, legacyCustomer } from './legacy-customers';
import { addProfile } from './people';

const BATCH = 5_000;
const AGENTS = 40;
/** Brings a document to the size that they really have. */
const NOTE = 'What the original system kept of the first call. '.repeat(20);
const CREATED = new Date('2024-03-01T09:00:00Z');

/** What a document must have become: the agent, or what is kept of a value that means nobody. */
export interface Expected {
  agent: Types.ObjectId | null;
  legacy: unknown;
  /** It had the new form from the start. */
  isNew: boolean;
  isDeleted: boolean;
}

interface Crowd {
  ids: Types.ObjectId[];
  expected(at: number): Expected;
}

/** Every kind of value that the original system holds, over and over. */
export async function addManyLegacyCustomers(count: number): Promise<Crowd> {
  const agents = await Promise.all(
    Array.from({ length: AGENTS }, (_, at) =>
      addProfile('agent', { name: `أحمد Counselor ${at}` }),
    ),
  );
  for (const name of ['Mona Twin', 'MONA  twin']) await addProfile('agent', { name });
  const vanished = new Types.ObjectId();

  const agentAt = (at: number) => {
    const agent = agents[at % AGENTS];
    if (!agent) throw new Error('there are agents');
    return agent;
  };
  const kindAt = (at: number): { assignment: unknown } & Omit<Expected, 'isDeleted'> => {
    const { _id: agent, name, email } = agentAt(at);
    const bare = (value: unknown) => ({ assignedAgentId: value });
    const mapped = (value: unknown) => ({
      assignment: bare(value),
      agent,
      legacy: null,
      isNew: false,
    });
    const queued = (assignment: unknown, legacy: unknown = null) => ({
      assignment,
      agent: null,
      legacy,
      isNew: false,
    });
    const kind = at % 20;
    if (kind < 9) return mapped(agent);
    if (kind < 11) return mapped(agent.toHexString());
    if (kind < 13) return mapped(` ${name.replace('أ', 'ا').toUpperCase()}  `);
    if (kind === 13) return mapped(email.toUpperCase());
    if (kind === 14) return queued(bare(null));
    if (kind === 15) return queued(undefined);
    if (kind === 16) return queued(bare(vanished), vanished);
    if (kind === 17) return queued(bare('Mona Twin'), 'Mona Twin');
    if (kind === 18) return queued(bare(`Nobody ${at}`), `Nobody ${at}`);
    return { assignment: newForm(agent), agent, legacy: null, isNew: true };
  };

  const ids: Types.ObjectId[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => {
      const at = from + offset;
      const { assignment, isNew } = kindAt(at);
      const rest = {
        customFields: { note: NOTE },
        isDeleted: isDeletedAt(at),
        ...(isNew ? { version: 1 } : {}),
      };
      return legacyCustomer(assignment, rest);
    });
    ids.push(...documents.map(({ _id }) => _id));
    await addLegacyCustomers(documents);
  }
  return { ids, expected: (at) => ({ ...kindAt(at), isDeleted: isDeletedAt(at) }) };
}

const isDeletedAt = (at: number) => at % 50 === 7;

function newForm(agentId: Types.ObjectId): CustomerRecord['assignment'] {
  return {
    assignedAgentId: agentId,
    agents: [{ agentId, role: 'lead', counselorStatus: 'done', from: CREATED }],
    history: [{ at: CREATED, action: 'ASSIGN', agentId }],
    scopeAgentIds: [agentId],
    disagree: false,
  };
}
