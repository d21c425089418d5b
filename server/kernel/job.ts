import type { ClientSession } from 'mongoose';
import type { z } from 'zod';
import type { JobFailure } from '#models/job';
import type { JobKind } from '#models/vocabulary';
import type { DomainEvent } from '#server/effects/events';
import type { Scope } from '#server/permissions/vocabulary';
import type { AuditDraft } from './audit';
import type { RequiredPermission } from './authorize';
import type { Actor, AppContext } from './context';

interface StepArguments<I, P> {
  jobId: string;
  input: I;
  /** What the step before left; null for the first one. */
  position: P | null;
  /** Who started the job, with what they may do now. */
  actor: Actor;
  scope: Scope;
  context: AppContext;
  /** Every read and write of the step goes through this session. */
  session: ClientSession;
}

export interface StepOutcome<P> {
  /** Where the next step begins; null when there is none. */
  next: P | null;
  /** How many records this step has dealt with, the failed ones not among them. */
  done: number;
  failures?: readonly JobFailure[];
  /** Milliseconds to wait before the next step. */
  wait?: number;
  /** A step without audit rows has written nothing: whatever it wrote is rolled back. */
  audit: readonly AuditDraft[];
  events?: readonly DomainEvent[];
}

interface JobDefinition<I extends z.ZodType, P extends z.ZodType> {
  kind: JobKind;
  /** Checked again at every step. */
  permission: RequiredPermission;
  input: I;
  position: P;
  /**
   * Work that others have to see finished whatever becomes of who began it: where their account is
   * closed, or their permission no longer reaches everything, it goes on as the system's own.
   */
  mustEnd?(input: z.output<I>): boolean;
  /**
   * How many batches are done at once, for work whose batches have nothing to do with each other: the
   * position is then the number of a batch, and `next` means nothing.
   */
  lanes?: number;
  /**
   * A small part of the work, in one transaction with its audit rows, its events and the new
   * position. It may be repeated from its beginning, never from its middle.
   */
  step(args: StepArguments<z.output<I>, z.output<P>>): Promise<StepOutcome<z.input<P>>>;
}

/** A kind of job as the runner knows it: what is stored has no type until it was parsed. */
export interface RunnableJob {
  kind: JobKind;
  permission: RequiredPermission;
  mustEnd(input: unknown): boolean;
  lanes: number;
  step(args: StepArguments<unknown, unknown>): Promise<StepOutcome<unknown>>;
}

/** Describes a kind of background work: resumable, cancellable, taken over when its instance dies. */
export function defineJob<I extends z.ZodType, P extends z.ZodType>(
  definition: JobDefinition<I, P>,
): RunnableJob {
  const { kind, permission, lanes = 1, input, position, step } = definition;
  return {
    kind,
    permission,
    mustEnd: (given) => definition.mustEnd?.(input.parse(given)) ?? false,
    lanes,
    step: (args) =>
      step({
        ...args,
        input: input.parse(args.input),
        position: args.position === null ? null : position.parse(args.position),
      }),
  };
}
