import { Intake } from '#models/intake';
import { Programme } from '#models/programme';
import { University } from '#models/university';
import { record } from '#server/effects/events';
import { writeAudit } from '#server/kernel/audit';
import { systemContext } from '#server/kernel/context';
import { inTransaction } from '#server/kernel/transaction';
import { derivedKeys as programmeKeys } from '../../programmes';
import { derivedKeys } from '../../universities';
import { generatedId } from '../generated-id';
import { Random } from '../people/random';
import { demoIntakes } from './intakes';
import { demoProgramme } from './programmes';
import { DEMO_UNIVERSITIES } from './universities';

const PROGRAMMES = 200;
/** Intakes of one programme at most. */
const INTAKES = 10;

/** Universities, programmes with their rules and intakes: the same for a seed and a day. */
export function demoAdmissions(seed: number, now: Date) {
  const stamps = { createdAt: now, updatedAt: now };
  const universities = DEMO_UNIVERSITIES.map(({ domain, ...fields }, at) => {
    const domains = [domain];
    const _id = generatedId('university', seed, at);
    const keys = derivedKeys({ ...fields, domains });
    return { ...new University({ _id, ...fields, domains, ...keys }).toObject(), ...stamps };
  });
  const taught = new Set<string>();
  const programmes = [];
  const intakes = [];
  for (let serial = 0; programmes.length < PROGRAMMES; serial += 1) {
    const random = new Random(seed, serial);
    const at = serial % DEMO_UNIVERSITIES.length;
    const university = DEMO_UNIVERSITIES[at];
    if (!university) continue;
    const fields = demoProgramme(random, university);
    const named = `${at} ${fields.nameEnglish} ${fields.teachingLanguage}`;
    if (taught.has(named)) continue;
    taught.add(named);
    const _id = generatedId('programme', seed, serial);
    const universityId = generatedId('university', seed, at);
    const programme = new Programme({ _id, universityId, ...fields, ...programmeKeys(fields) });
    programmes.push({ ...programme.toObject(), ...stamps });
    for (const [number, intake] of demoIntakes(random, now).entries()) {
      const intakeId = generatedId('intake', seed, serial * INTAKES + number);
      const made = new Intake({ _id: intakeId, programmeId: _id, ...intake });
      intakes.push({ ...made.toObject(), ...stamps });
    }
  }
  return { universities, programmes, intakes };
}

/** Adds them in one transaction; a database that has universities is left alone. */
export async function seedAdmissions(seed: number, now: Date): Promise<void> {
  if (await University.exists({})) return;
  const { universities, programmes, intakes } = demoAdmissions(seed, now);
  const entity = { entityType: 'university', entityId: 'demo' } as const;
  const description = `Added ${universities.length} universities with ${programmes.length} programmes`;
  await inTransaction(async (session) => {
    await University.collection.insertMany(universities, { session });
    await Programme.collection.insertMany(programmes, { session });
    await Intake.collection.insertMany(intakes, { session });
    await writeAudit(
      systemContext('demo'),
      [{ action: 'IMPORT', ...entity, description }],
      session,
    );
    const event = { topic: 'university.imported', ...entity, agentIds: [], createdBy: null };
    await record([event], session);
  });
}
