import type { IntakeTerm } from '#models/vocabulary';
import type { Random } from '../people/random';

interface DemoIntake {
  term: IntakeTerm;
  year: number;
  startsOn: string;
  deadline: string;
  quota: number | null;
  open: boolean;
}

const DAY_MS = 86_400_000;
/** Month and day on which each term begins. */
const BEGINS = { spring: '02-10', fall: '09-15' } as const;

/** The next terms of a programme, as they lie from a day on; the nearest may be past its deadline. */
export function demoIntakes(random: Random, now: Date): DemoIntake[] {
  const inSpring = random.chance(0.55);
  const year = now.getUTCFullYear();
  return [year, year + 1, year + 2]
    .flatMap((one) => [
      ...(inSpring ? [{ term: 'spring' as const, year: one }] : []),
      { term: 'fall' as const, year: one },
    ])
    .map(({ term, year: one }) => ({ term, year: one, startsOn: `${one}-${BEGINS[term]}` }))
    .filter(({ startsOn }) => Date.parse(startsOn) > now.getTime())
    .slice(0, inSpring ? 3 : 2)
    .map((intake) => {
      const deadline = Date.parse(intake.startsOn) - random.int(45, 120) * DAY_MS;
      return {
        ...intake,
        deadline: new Date(deadline).toISOString().slice(0, 10),
        quota: random.chance(0.6) ? random.int(1, 12) * 5 : null,
        open: deadline > now.getTime(),
      };
    });
}
