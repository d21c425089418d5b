import type { z } from 'zod';
import { listFollowupsInput } from '#server/domain/followups/schema';
import type { PlannerQuery } from './planner-query';

type Types = z.output<typeof listFollowupsInput>['type'];

/** The types that an address asks for; one that nobody knows is no filter. */
export function typesOf({ type }: PlannerQuery): Types {
  const parsed = listFollowupsInput.shape.type.safeParse(type ? [type] : undefined);
  return parsed.success ? parsed.data : undefined;
}
