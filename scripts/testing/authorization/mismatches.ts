import { Types } from 'mongoose';
import {
  type Declaration,
  RECORD_RELATIONS,
  type Relation,
  type View,
} from '#scripts/authorization/declaration';
import { expectedIn, expectedOf } from '#scripts/authorization/expected';
import type { Browser } from '../browser';
import { ask, idsShown } from './ask';
import { inputOf } from './inputs';
import { plant, plantListed, stored } from './records';
import type { Planted } from './records/owner';
import { twinOf, type World } from './world';

export interface Procedure {
  name: string;
  type: string;
  declared: Declaration;
}

const NOTHING = (): Planted => ({ id: new Types.ObjectId().toHexString() });

/** Calls a procedure as one caller with every kind of record; a line for each answer that is not as declared. */
export async function mismatchesOf(
  procedure: Procedure,
  world: World,
  open: () => Browser,
): Promise<string[]> {
  const { declared } = procedure;
  if (declared.lists) {
    const views = Object.entries(declared.lists);
    return (await Promise.all(views.map((view) => inView(procedure, world, ...view)))).flat();
  }
  if (!declared.names) return oneCall(procedure, world, null);
  if (declared.names === 'self') return oneCall(procedure, await twinOf(world, open), 'own');
  const relations: readonly Relation[] = RECORD_RELATIONS[declared.names];
  return (await Promise.all(relations.map((one) => oneCall(procedure, world, one)))).flat();
}

async function oneCall(
  { name, type, declared }: Procedure,
  world: World,
  relation: Relation | null,
): Promise<string[]> {
  const kind = declared.names;
  // What is only read may be of those who were there when the caller signed in.
  const make = type === 'query' ? plantListed : plant;
  const record = kind && relation ? await make(kind, world, relation) : NOTHING();
  const before = kind && (await stored(kind, record));
  const input = inputOf(name, kind, { world, record, view: '' });
  const { code } = await ask(world.browser(), name, type, input);
  const expected = expectedOf(declared, { caller: world.caller, relation });
  const who = `${name} by ${world.caller} on ${relation ? `${kind} (${relation})` : 'no record'}`;
  if (code !== expected) return [`${who}: expected ${expected}, got ${code}`];
  if (code === 'ok' || !kind || (await stored(kind, record)) === before) return [];
  return [`${who}: was refused, and changed the record`];
}

async function inView(
  { name, type, declared }: Procedure,
  world: World,
  viewName: string,
  view: View,
): Promise<string[]> {
  const { caller } = world;
  const relations: readonly Relation[] = RECORD_RELATIONS[view.kind];
  const planted = await Promise.all(
    relations.map(async (relation) => {
      const { id } = await plantListed(view.kind, world, relation);
      return { relation, id };
    }),
  );
  const cell = { world, record: NOTHING(), view: viewName };
  const { code, data } = await ask(world.browser(), name, type, inputOf(name, undefined, cell));
  const who = `${name} (${viewName}) by ${caller}`;
  const wanted = expectedIn(declared, viewName, view, { caller, relation: null });
  if (code !== wanted) return [`${who}: expected ${wanted}, got ${code}`];
  if (code !== 'ok') return [];
  const shown = idsShown(data);
  return planted.flatMap(({ relation, id }) => {
    const expected = expectedIn(declared, viewName, view, { caller, relation });
    const got = shown.has(id) ? 'ok' : 'unlisted';
    return got === expected
      ? []
      : [`${who} of ${view.kind} (${relation}): expected ${expected}, got ${got}`];
  });
}
