import type { Types } from 'mongoose';
import type { ProfileRecord } from '#models/profile';
import { Role } from '#models/role';
import type { Caller } from '#scripts/authorization/declaration';
import { groundRole } from '#scripts/authorization/declared';
import { CUSTOM_CELLS } from '#scripts/authorization/promised';
import type { Browser } from '../browser';
import { addProfile } from '../people';

/** One caller, with the people around them; nobody of another world is in their team. */
export interface World {
  caller: Caller;
  /** In every name of this world, so that a search finds its people and students alone. */
  marker: string;
  team: string;
  /** Who calls; for nobody at all, an account that does not. */
  self: ProfileRecord;
  colleague: ProfileRecord;
  /** Of the same team, for hand-overs. */
  helper: ProfileRecord;
  stranger: ProfileRecord;
  browser(): Browser;
}

const id = (profile: ProfileRecord) => profile._id.toHexString();

/** The ids that inputs name. */
export const idsIn = ({ self, colleague, helper, stranger }: World) => ({
  self: id(self),
  colleague: id(colleague),
  helper: id(helper),
  stranger: id(stranger),
});

export async function makeWorld(caller: Caller, open: () => Browser): Promise<World> {
  const marker = `Zq${caller}`;
  const team = `Team ${marker}`;
  const named = (who: string, fields: Partial<ProfileRecord>) => ({
    name: `${marker} ${who}`,
    ...fields,
  });
  const role = groundRole(caller);
  const roleId = caller === 'custom' ? await customRole() : null;
  const [self, colleague, helper, stranger] = await Promise.all([
    addProfile(role, named('self', { team, roleId })),
    addProfile('agent', named('colleague', { team })),
    addProfile('agent', named('helper', { team })),
    addProfile('agent', named('stranger', { team: `Other ${marker}` })),
  ]);
  const browser = caller === 'anonymous' ? open : await signedIn(open(), self.email);
  return { caller, marker, team, self, colleague, helper, stranger, browser };
}

/** A second account of the same kind of caller, for calls that change who calls. */
export async function twinOf(world: World, open: () => Browser): Promise<World> {
  const { role, roleId, team } = world.self;
  const self = await addProfile(role, { role, roleId, team });
  const browser = world.caller === 'anonymous' ? open : await signedIn(open(), self.email);
  return { ...world, self, browser };
}

async function signedIn(browser: Browser, email: string): Promise<() => Browser> {
  const { status } = await browser.signIn(email);
  if (status !== 200) throw new Error(`${email} could not sign in: ${status}`);
  return () => browser;
}

async function customRole(): Promise<Types.ObjectId> {
  const cells = Object.entries(CUSTOM_CELLS).map(([permission, scope]) => ({ permission, scope }));
  const role = new Role({
    name: 'custom',
    label: { en: 'Custom', ar: 'مخصص' },
    baseRole: 'agent',
    cells,
  }).toObject();
  await Role.collection.insertOne({ ...role, createdAt: new Date(), updatedAt: new Date() });
  return role._id;
}
