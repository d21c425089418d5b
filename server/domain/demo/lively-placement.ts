import type { Types } from 'mongoose';
import type { Placement } from './customer-document';
import { LIVELY_STUDENTS, livelyDay } from './lively-day';
import { peopleOf } from './people/person';
import type { GeneratedPerson } from './people/person-type';

const ENDED: readonly string[] = ['lost', 'enrolled', 'nurture', 'deferred'];
/** One open student in so many among the latest goes to the lively counselor. */
const STRIDE = 5;

interface Options {
  seed: number;
  count: number;
  now: Date;
  timeZone: string;
  agentId: Types.ObjectId;
}

/** Gives one counselor a day worth showing: recent open students with something due around now. */
export function livelyPlacement(
  options: Options,
): (person: GeneratedPerson) => Placement | undefined {
  const { agentId, now, timeZone, count } = options;
  const plan = livelyDay(now, timeZone);
  const personAt = peopleOf(options);
  const dueOf = new Map<number, Date | null>();
  let open = 0;
  for (let index = count - 1; index >= 0 && dueOf.size < LIVELY_STUDENTS; index--) {
    const person = personAt(index);
    if (ENDED.includes(person.evaluation.salesStatus) || person.unassigned) continue;
    // Shuffled, 7 having no factor in common with the plan's length: the newest student is not the
    // most overdue one.
    if (open++ % STRIDE === 0) dueOf.set(index, plan[(33 + dueOf.size * 7) % plan.length] ?? null);
  }
  return ({ index }) => {
    const nextFollowupAt = dueOf.get(index);
    return nextFollowupAt === undefined ? undefined : { agentId, nextFollowupAt };
  };
}
