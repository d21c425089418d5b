import { randomBytes } from 'node:crypto';
import type { Types } from 'mongoose';
import { Profile, type ProfileRecord } from '#models/profile';
import { hashPassword } from '#server/auth/password';
import { writeAudit } from '#server/kernel/audit';
import { systemContext } from '#server/kernel/context';
import { inTransaction } from '#server/kernel/transaction';
import { GENERATED_EMAIL } from './accounts';
import { generatedId } from './generated-id';
import { nameOf } from './people/names';
import { Random } from './people/random';

const TEAM_SIZE = 10;
const CITIES = ['Cairo', 'Giza', 'Alexandria', 'Mansoura', 'Riyadh', 'Dubai', 'Amman', 'Khartoum'];
const NAMES_SEED = 20_26;

/** At least so many active counselors; those that are missing are made, in teams with a manager. */
export async function ensureAgents(wanted: number): Promise<Types.ObjectId[]> {
  const known = await activeAgents(wanted);
  const missing = wanted - known.length;
  if (missing <= 0) return known;
  await addTeams(Math.ceil(missing / TEAM_SIZE), missing);
  return activeAgents(wanted);
}

async function activeAgents(limit: number): Promise<Types.ObjectId[]> {
  const rows = await Profile.find({ role: 'agent', active: true }, { _id: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
  return rows.map((row) => row._id);
}

async function addTeams(teams: number, agents: number): Promise<void> {
  const first = await Profile.countDocuments({ email: GENERATED_EMAIL });
  // Nobody knows the password: an administrator gives one to whom the account is for.
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const made: object[] = [];
  for (let team = 0; team < teams; team++) {
    const size = Math.min(TEAM_SIZE, agents - team * TEAM_SIZE);
    const serial = first + made.length;
    const shared = { passwordHash, team: teamName(Math.floor(serial / (TEAM_SIZE + 1))) };
    const manager = profileOf(serial, { ...shared, role: 'superagent' });
    made.push(manager);
    for (let at = 1; at <= size; at++) {
      made.push(profileOf(serial + at, { ...shared, role: 'agent', managerId: manager._id }));
    }
  }
  await inTransaction(async (session) => {
    await Profile.create(made, { session, ordered: true });
    const description = `Made ${made.length} counselors for generated students`;
    const draft = { action: 'IMPORT', entityType: 'profile', entityId: 'generated' } as const;
    await writeAudit(systemContext('generate-customers'), [{ ...draft, description }], session);
  });
}

function teamName(team: number): string {
  const round = Math.floor(team / CITIES.length);
  return `${CITIES[team % CITIES.length]}${round > 0 ? ` ${round + 1}` : ''}`;
}

function profileOf(serial: number, fields: Partial<ProfileRecord>): Partial<ProfileRecord> {
  const random = new Random(NAMES_SEED, serial);
  const name = nameOf(random, random.chance(0.5) ? 'male' : 'female', true);
  return {
    _id: generatedId('profile', NAMES_SEED, serial),
    email: `counselor-${serial + 1}@edugate.test`,
    name: `${name.first} ${name.last}`,
    ...fields,
  };
}
