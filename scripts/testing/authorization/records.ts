import type { Model } from 'mongoose';
import { AccountLink } from '#models/account-link';
import { ApiToken } from '#models/api-token';
import { Customer } from '#models/customer';
import { Followup } from '#models/followup';
import { Job } from '#models/job';
import { Notification } from '#models/notification';
import { Profile } from '#models/profile';
import { Role } from '#models/role';
import { StoredFile } from '#models/stored-file';
import type { RecordKind, Relation } from '#scripts/authorization/declaration';
import {
  listedUser,
  plantLink,
  plantRole,
  plantTeamName,
  plantToken,
  plantUser,
} from './records/account';
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
};

// Each model has a record type of its own, of which nothing is read here.
const STORED: Partial<Record<RecordKind, Pick<Model<never>, 'collection'>>> = {
  customer: Customer,
  counseled: Customer,
  followup: Followup,
  contact: Followup,
  file: StoredFile,
  notification: Notification,
  user: Profile,
  role: Role,
  job: Job,
  token: ApiToken,
  link: AccountLink,
};
export const collectionOf = (kind: RecordKind) => STORED[kind]?.collection;
