import { randomBytes, randomInt } from 'node:crypto';
import { Types } from 'mongoose';
import { Intake } from '#models/intake';
import { Programme } from '#models/programme';
import { University } from '#models/university';
import type { Relation } from '#scripts/authorization/declaration';
import { derivedKeys as programmeKeys } from '#server/domain/programmes';
import { derivedKeys } from '#server/domain/universities';
import type { World } from '../world';
import { deletion, type Planted, stamped } from './owner';

const named = ({ marker }: World) => `${marker} ${randomBytes(6).toString('hex')}`;

/** A university without programmes. */
export async function plantUniversity(world: World, relation: Relation): Promise<Planted> {
  const fields = { nameEnglish: named(world), country: 'EG' };
  const record = new University({
    ...fields,
    ...derivedKeys(fields),
    ...deletion(relation, world.self._id),
  }).toObject();
  await University.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}

/** A programme of a live university. */
export async function plantProgramme(world: World, relation: Relation): Promise<Planted> {
  const { id: universityId } = await plantUniversity(world, 'other');
  const fields = { nameEnglish: named(world) };
  const record = new Programme({
    ...fields,
    ...programmeKeys(fields),
    universityId,
    degreeType: 'master',
    fieldOfStudy: 'law',
    teachingLanguage: 'english',
    ...deletion(relation, world.self._id),
  }).toObject();
  await Programme.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}

/** An intake of a live programme. */
export async function plantIntake(world: World, relation: Relation): Promise<Planted> {
  const { id } = await plantProgramme(world, 'other');
  return insertIntake(new Types.ObjectId(id), world, relation);
}

/** An intake of the one programme that is this world's, named as its caller. */
export const listedIntake = (world: World, relation: Relation) =>
  insertIntake(world.self._id, world, relation);

async function insertIntake(programmeId: Types.ObjectId, { self }: World, relation: Relation) {
  const record = new Intake({
    programmeId,
    term: 'fall',
    year: randomInt(2000, 2101),
    startsOn: '2030-09-15',
    deadline: '2030-06-30',
    ...deletion(relation, self._id),
  }).toObject();
  await Intake.collection.insertOne(stamped(record));
  return { id: record._id.toHexString() };
}
