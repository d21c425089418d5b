import { z } from 'zod';
import { JOB_KINDS, JOB_STATES } from '#models/vocabulary';
import { idSchema, pageInput, pageOf } from '#server/kernel/page';

export const jobIdInput = z.strictObject({ id: idSchema });

export const listJobsInput = z
  .strictObject({
    ...pageInput,
    state: z.enum(JOB_STATES).optional(),
    /** Everybody's jobs, for those who may see the system's state. */
    everybody: z.boolean().default(false),
  })
  .prefault({});

export const jobView = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  createdBy: z.string().nullable(),
  total: z.number().nullable(),
  done: z.number(),
  failed: z.number(),
  failures: z.array(z.object({ id: z.string(), message: z.string() })),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type JobView = z.output<typeof jobView>;

export const jobPage = pageOf(jobView);
