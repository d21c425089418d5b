import type { LostReason, SalesStatus } from '#models/vocabulary';
import { DAY } from './days';
import type { GeneratedEvaluation } from './person-type';
import type { Random } from './random';
import { weighted } from './weighted';

interface Step {
  status: SalesStatus;
  /** Of those who reached the step before, the share that goes on to this one in the end. */
  passes: number;
  /** Typical days since the enquiry until this step. */
  days: number;
  /** Rating score of a person standing here. */
  score: number;
}

const STEPS: readonly Step[] = [
  { status: 'attempting', passes: 0.97, days: 0.8, score: 20 },
  { status: 'contacted', passes: 0.8, days: 3, score: 35 },
  { status: 'qualified', passes: 0.62, days: 10, score: 50 },
  { status: 'documents_pending', passes: 0.66, days: 25, score: 60 },
  { status: 'ready_to_apply', passes: 0.74, days: 50, score: 70 },
  { status: 'applied', passes: 0.92, days: 65, score: 75 },
  { status: 'conditional_offer', passes: 0.86, days: 100, score: 80 },
  { status: 'offer', passes: 0.84, days: 130, score: 85 },
  { status: 'accepted', passes: 0.82, days: 155, score: 90 },
  { status: 'visa', passes: 0.93, days: 185, score: 94 },
  { status: 'enrolled', passes: 0.88, days: 235, score: 100 },
];

const early = weighted<LostReason>([
  ...([
    ['no_response', 46],
    ['wrong_number', 12],
    ['not_eligible', 12],
    ['price', 12],
  ] as const),
  ...([
    ['changed_mind', 8],
    ['do_not_contact', 5],
    ['other', 3],
    ['duplicate', 2],
  ] as const),
]);
const late = weighted<LostReason>([
  ...([
    ['price', 26],
    ['chose_competitor', 26],
    ['parents_refused', 16],
  ] as const),
  ...([
    ['changed_mind', 16],
    ['not_eligible', 9],
    ['other', 7],
  ] as const),
]);

/** Days without progress after which most who stopped are given up or put aside. */
const PATIENCE = 120;

export interface Journey {
  evaluation: GeneratedEvaluation;
  nextFollowupAt: Date | null;
}

/** Where a person who enquired at `createdAt` stands at `now`. */
export function journeyOf(random: Random, createdAt: Date, now: Date): Journey {
  const age = (now.getTime() - createdAt.getTime()) / DAY;
  const pace = 0.5 + random.next() * 1.3;
  let reached = -1;
  while (reached + 1 < STEPS.length) {
    const next = STEPS[reached + 1];
    if (!next || next.days * pace > age || !random.chance(next.passes)) break;
    reached += 1;
  }
  const step = STEPS[reached];
  const since = step ? step.days * pace : 0;
  const stopped = age - Math.max(since, (STEPS[reached + 1]?.days ?? 0) * pace);
  const ended = step?.status !== 'enrolled' && stopped > PATIENCE * (0.1 + 2 * random.next());
  const salesStatus = ended ? endOf(random, reached) : (step?.status ?? 'new');
  const changed = ended ? Math.min(age, since + PATIENCE * (0.1 + random.next())) : since;
  const score = Math.round(Math.min(100, Math.max(1, random.around(step?.score ?? 15, 8))));
  return {
    evaluation: {
      salesStatus,
      ...(salesStatus === 'lost' && { lostReason: reasonOf(random, reached) }),
      score: salesStatus === 'lost' ? Math.round(score / 4) : score,
      rating: score > 65 ? 'hot' : score > 35 ? 'warm' : 'cold',
      statusChangedAt: new Date(createdAt.getTime() + Math.floor(changed * DAY)),
    },
    nextFollowupAt: followupOf(random, salesStatus, now),
  };
}

function endOf(random: Random, reached: number): SalesStatus {
  const luck = random.next();
  if (luck < 0.84) return 'lost';
  return luck < 0.94 || reached < 2 ? 'nurture' : 'deferred';
}

function reasonOf(random: Random, reached: number): LostReason {
  if (STEPS[reached]?.status === 'visa') return 'visa_refused';
  return reached < 2 ? early(random) : late(random);
}

function followupOf(random: Random, status: SalesStatus, now: Date): Date | null {
  if (status === 'lost' || status === 'enrolled') return null;
  const aside = status === 'nurture' || status === 'deferred';
  if (!random.chance(aside ? 0.35 : 0.82)) return null;
  const days = aside ? random.int(5, 120) : Math.round(random.around(4, 5));
  const hour = random.int(7, 15);
  const midnight = Math.floor(now.getTime() / DAY) + days;
  return new Date(midnight * DAY + hour * 3_600_000 + random.int(0, 3) * 900_000);
}
