import { type Model, Types } from 'mongoose';
import { AccountLink } from '#models/account-link';
import { ApiToken } from '#models/api-token';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { Intake } from '#models/intake';
import { Job } from '#models/job';
import { Notification } from '#models/notification';
import { Profile } from '#models/profile';
import { Programme } from '#models/programme';
import { Role } from '#models/role';
import { StoredFile } from '#models/stored-file';
import { University } from '#models/university';
import type { RecordKind, Relation } from '#scripts/authorization/declaration';
import {
  listedUser,
  plantLink,
  plantRole,
  plantTeamName,
  plantToken,
  plantUser,
} from './records/account';
import { listedIntake, plantIntake, plantProgramme, plantUniversity } from './records/admissions';
import { plantCounseled, plantCustomer } from './records/customer';
import { plantEntry } from './records/entry';
import { plantFile } from './records/file';
import { listedFollowup, plantContact, plantFollowup } from './records/followup';
import { plantJob } from './records/job';
import { plantNotification } from './records/notification';
import type { Planted } from './records/owner';
import type { World } from './world';

type Plant = (world: World, relation: Relation) => Promise<Planted>;

const PLANTS: Record<RecordKind, Plant> = {
  customer: plantCustomer,
  counseled: plantCounseled,
  followup: plantFollowup,
  contact: plantContact,
  entry: plantEntry,
  file: plantFile,
  notification: plantNotification,
  user: plantUser,
  teamName: plantTeamName,
  role: plantRole,
  job: plantJob,
  token: plantToken,
  link: plantLink,
  university: plantUniversity,
  programme: plantProgramme,
  intake: plantIntake,
  setting: async (_world, relation) => ({
    id: relation === 'above' ? 'security.session' : 'general.holidays',
  }),
  self: async ({ self }) => ({ id: self._id.toHexString() }),
};

/** Puts a fresh record of this kind into the database, standing so to who calls. */
export const plant = (kind: RecordKind, world: World, relation: Relation) =>
  PLANTS[kind](world, relation);

/** One that a list may show. */
export const plantListed = (kind: RecordKind, world: World, relation: Relation) =>
  (LISTED[kind] ?? PLANTS[kind])(world, relation);

const LISTED: Partial<Record<RecordKind, Plant>> = {
  user: listedUser,
  followup: listedFollowup,
  intake: listedIntake,
};

// Each model has a record type of its own, of which nothing is read here.
const STORED: Partial<Record<RecordKind, Pick<Model<never>, 'collection'>>> = {
  customer: Customer,
  counseled: Customer,
  entry: Customer,
  followup: Followup,
  contact: Followup,
  file: StoredFile,
  notification: Notification,
  user: Profile,
  self: Profile,
  role: Role,
  job: Job,
  token: ApiToken,
  link: AccountLink,
  university: University,
  programme: Programme,
  intake: Intake,
};

/** The record that a call would change, as text; undefined for what the callers share. */
export async function stored(
  kind: RecordKind,
  { id, changedId = id }: Planted,
): Promise<string | undefined> {
  const record = await STORED[kind]?.collection.findOne({ _id: new Types.ObjectId(changedId) });
  return record === undefined ? undefined : JSON.stringify(record);
}
