import { BUILT_IN_STAGES, strictStages } from '#models/stage-order';
import type { DegreeType } from '#models/vocabulary';
import { basicsOf } from './basics';
import { calendarBefore } from './calendar';
import { nationality } from './countries';
import { desiredProgramOf } from './desired-program';
import { englishTestsOf } from './english-tests';
import { type FieldKey, fieldOf } from './fields';
import { journeyOf } from './journey';
import { marketingOf } from './marketing';
import type { GeneratedPerson, GeneratedQualification } from './person-type';
import { Random } from './random';
import { secondaryOf } from './secondary';
import { firstDegreeOf, researchOf } from './university-degrees';
import { weighted } from './weighted';

export interface PeopleOptions {
  seed: number;
  /** How many people come in the three years before `now`. */
  count: number;
  now: Date;
}

const degree = weighted<DegreeType>([
  ['bachelor', 68],
  ['master', 25],
  ['phd', 7],
]);
const TAGS = [
  'vip',
  'sibling',
  'scholarship',
  'urgent',
  'parents-decide',
  'medical',
  'transfer',
] as const;
const DEGREE_AGE = { bachelor: 22, master: 23, phd: 23 } as const;

const STRICT = strictStages(BUILT_IN_STAGES);

/**
 * A function from index to person. The same options and index always give the same person, in any
 * order and on any machine; a higher index never comes earlier.
 */
export function peopleOf({ seed, count, now }: PeopleOptions): (index: number) => GeneratedPerson {
  const calendar = calendarBefore(now);
  return (index) => {
    const random = new Random(seed, index);
    const createdAt = calendar.at((index + random.next()) / count);
    const degreeType = degree(random);
    const { evaluation, nextFollowupAt } = journeyOf(random, createdAt, now);
    const complete = STRICT.has(evaluation.salesStatus);
    const nation = nationality(random);
    const basicData = basicsOf(random, { seed, index, degreeType, nation, createdAt, complete });
    const field = fieldOf[degreeType](random);
    return {
      index,
      degreeType,
      createdAt,
      basicData,
      marketing: marketingOf(random, createdAt, now),
      currentQualification: qualificationOf(
        random,
        degreeType,
        field,
        basicData,
        createdAt,
        complete,
      ),
      desiredProgram: desiredProgramOf(random, degreeType, field, createdAt),
      evaluation,
      nextFollowupAt,
      tags: random.chance(0.18) ? [random.pick(TAGS)] : [],
      agentShare: random.next() ** 1.3,
      unassigned: evaluation.salesStatus === 'new' && random.chance(0.25),
    };
  };
}

function qualificationOf(
  random: Random,
  degreeType: DegreeType,
  field: FieldKey,
  { nationality: nation, birthDate }: { nationality: string; birthDate: string },
  createdAt: Date,
  complete: boolean,
): GeneratedQualification {
  const home = nation === 'EG';
  const thisYear = createdAt.getUTCFullYear();
  const born = Number(birthDate.slice(0, 4));
  // A first call often ends before qualifications come up.
  if (!complete && random.chance(0.14)) return {};
  const tests = englishTestsOf(random, complete ? 0.8 : 0.3, createdAt.getTime());
  const english = tests.length > 0 ? { englishTests: tests } : {};
  if (degreeType === 'bachelor') {
    return { ...secondaryOf(random, home, Math.min(born + 18, thisYear)), ...english };
  }
  const graduated = Math.min(born + DEGREE_AGE[degreeType], thisYear);
  const first = firstDegreeOf(random, field, home, graduated, thisYear);
  if (degreeType === 'master') return { ...first, ...english };
  return { ...first, ...researchOf(random, field, home, complete), ...english };
}
