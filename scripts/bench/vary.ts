import { mongo } from 'mongoose';
import type { Program, Step, Variation } from './program';

/** What is new about one replay of a write. */
interface Fresh {
  id: mongo.ObjectId;
  serial: number;
  at: Date;
}

type Change = (document: mongo.BSON.Document, fresh: Fresh) => mongo.BSON.Document;

/** Its own run's numbers and phones: no two runs meet. */
const RUN = Math.floor(Math.random() * 9_000) + 1_000;
let serial = 0;

/** The program with new ids, numbers and instants in it; reads are the same each time. */
export function varied(program: Program, variation: Variation): Program {
  if (variation === 'none') return program;
  serial += 1;
  const fresh: Fresh = { id: new mongo.ObjectId(), serial, at: new Date() };
  const changes = CHANGES[variation];
  const transaction = program.transaction.map((step) => changed(step, changes, fresh));
  return { stages: program.stages, transaction };
}

function changed(step: Step, changes: Record<string, Change>, fresh: Fresh): Step {
  const change = changes[step.collection];
  if (!change) return step;
  const { documents, updates } = step.command;
  const command = {
    ...step.command,
    ...(documents ? { documents: documents.map((one: object) => change(one, fresh)) } : {}),
    ...(updates ? { updates: updates.map((one: object) => change(one, fresh)) } : {}),
  };
  return { ...step, command };
}

const row: Change = (one, { at }) => ({ ...one, _id: new mongo.ObjectId(), timestamp: at });
const event: Change = (one, { at }) => ({ ...one, _id: new mongo.ObjectId(), at });

const CHANGES: Record<Exclude<Variation, 'none'>, Record<string, Change>> = {
  create: {
    customers: (one, fresh) => ({
      ...one,
      _id: fresh.id,
      customerNumber: numberOf(fresh),
      basicData: { ...one.basicData, customerPhone: `+${digitsOf(fresh)}` },
      createdAt: fresh.at,
      updatedAt: fresh.at,
    }),
    customersearch: (one, fresh) => ({ ...one, q: { _id: fresh.id }, u: twinOf(one.u, fresh) }),
    auditlogs: (one, fresh) => ({ ...row(one, fresh), entityId: fresh.id.toHexString() }),
    outbox: (one, fresh) => ({ ...event(one, fresh), entityId: fresh.id.toHexString() }),
  },
  update: {
    // Another version each time: an update that changes nothing would write nothing.
    customers: (one, { at, serial: version }) => ({
      q: { _id: one.q._id },
      u: { $set: { ...one.u.$set, version, updatedAt: at } },
    }),
    auditlogs: row,
    outbox: event,
  },
  signIn: {
    sessions: (one, fresh) => ({ ...one, _id: `floor-${fresh.id.toHexString()}` }),
    auditlogs: row,
  },
};

const numberOf = (fresh: Fresh) => `FLOOR-${RUN}-${fresh.serial}`;
const digitsOf = (fresh: Fresh) => `2011${RUN}${String(fresh.serial).padStart(6, '0')}`;

function twinOf(twin: mongo.BSON.Document, fresh: Fresh): mongo.BSON.Document {
  const digits = digitsOf(fresh);
  const keys = twin.keys.map((key: string) => (key.startsWith('-') ? `-${digits.slice(-4)}` : key));
  return { ...twin, keys, digits: [digits], number: numberOf(fresh), createdAt: fresh.at };
}
