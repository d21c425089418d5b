import { createCustomer } from '#server/domain/customers';
import { peopleOf } from '#server/domain/demo/people/person';
import type { GeneratedPerson } from '#server/domain/demo/people/person-type';

export type NewStudent = Parameters<typeof createCustomer>[1];

/** Far above the seeds that people type: nobody generated so has these phones and addresses. */
const SEEDS_FROM = 1_000_000_000;

/**
 * Up to so many students that are not in the data, as a form would send them; another seed gives
 * other ones. Those with a phone that no form would take are left out.
 */
export function newStudents(count: number, seed = Date.now() % SEEDS_FROM): NewStudent[] {
  const personAt = peopleOf({ seed: SEEDS_FROM + seed, count, now: new Date() });
  return Array.from({ length: count }, (_, at) => inputOf(personAt(at))).filter(
    (student) => createCustomer.input.safeParse(student).success,
  );
}

function inputOf(person: GeneratedPerson): NewStudent {
  const { firstTouchAt: _first, lastTouchAt: _last, attempts: _, ...marketing } = person.marketing;
  const { statusChangedAt: _changed, ...evaluation } = person.evaluation;
  const { basicData, degreeType, currentQualification, desiredProgram, tags } = person;
  const { email, ...basics } = basicData;
  return asNewStudent({
    degreeType,
    basicData: { ...basics, ...(email ? { email } : {}) },
    marketing,
    currentQualification,
    desiredProgram,
    evaluation,
    tags,
  });
}

/** A generated person has the fields of their degree, which the union cannot follow. */
function asNewStudent(input: object): NewStudent {
  return input as NewStudent;
}
