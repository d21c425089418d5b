import type { Types } from 'mongoose';
import { END_OF_TIME } from '#models/customer';
import type { CustomerRecord } from '#models/customer-types';
import { sortName } from '../people/fold';
import { checklistOf } from './checklist';
import { assignmentOf } from './generated-assignment';
import { generatedId } from './generated-id';
import { DAY } from './people/days';
import type { GeneratedPerson } from './people/person-type';
import { Random } from './people/random';

/** Who gets a generated person, where the general rule does not decide. */
export interface Placement {
  agentId: Types.ObjectId | null;
  nextFollowupAt: Date | null;
}

export interface Placing {
  seed: number;
  agents: readonly Types.ObjectId[];
  /** People who enter students for others. */
  clerks?: readonly Types.ObjectId[];
  placementOf?: (person: GeneratedPerson) => Placement | undefined;
}

/** A number of its own, so that what is drawn here does not move what the person was drawn from. */
const STREAM = 0x5eed;

export const randomOf = (seed: number, index: number) => new Random(seed ^ STREAM, index);

/** A generated person as the record that `customers` holds; pure. */
export function customerDocument(
  random: Random,
  person: GeneratedPerson,
  customerNumber: string,
  placing: Placing,
): CustomerRecord {
  const { createdAt, basicData, evaluation } = person;
  const placement = placing.placementOf?.(person) ?? placed(person, placing);
  const lead = placement.agentId;
  const nextFollowupAt = afterEnquiry(placement.nextFollowupAt, createdAt);
  const createdBy = creatorOf(random, person, lead, placing.clerks ?? []);
  const changed = evaluation.statusChangedAt;
  return {
    _id: generatedId('customer', placing.seed, person.index),
    customerNumber,
    degreeType: person.degreeType,
    basicData,
    marketing: person.marketing,
    currentQualification: person.currentQualification,
    desiredProgram: person.desiredProgram,
    evaluation,
    assignment: assignmentOf(random, {
      lead,
      others: placing.agents,
      by: createdBy,
      status: evaluation.salesStatus,
      createdAt,
      statusChangedAt: changed,
    }),
    documents: checklistOf(random, person.degreeType, evaluation.salesStatus),
    tags: person.tags,
    customFields: {},
    nextFollowupAt,
    followupOrder: nextFollowupAt ?? END_OF_TIME,
    sortName: sortName(basicData.nameLatin ?? basicData.customerName),
    version: 1,
    isDeleted: false,
    deletedAt: null,
    deletedBy: null,
    createdBy,
    updatedBy: lead ?? createdBy,
    createdAt,
    updatedAt: changed > createdAt ? changed : createdAt,
  };
}

function placed(person: GeneratedPerson, { agents }: Placing): Placement {
  const at = Math.floor(person.agentShare * agents.length);
  const agentId = person.unassigned ? null : (agents[at] ?? null);
  return { agentId, nextFollowupAt: agentId ? person.nextFollowupAt : null };
}

/** Nobody is due before a day after the enquiry, however overdue the rest is. */
function afterEnquiry(due: Date | null, createdAt: Date): Date | null {
  return due && new Date(Math.max(due.getTime(), createdAt.getTime() + DAY));
}

/** Web enquiries enter themselves; the rest come from clerks and counselors. */
function creatorOf(
  random: Random,
  person: GeneratedPerson,
  lead: Types.ObjectId | null,
  clerks: readonly Types.ObjectId[],
): Types.ObjectId | null {
  const luck = random.next();
  if (luck < 0.12 && clerks.length > 0) return clerks[person.index % clerks.length] ?? null;
  return luck < 0.6 ? null : lead;
}
