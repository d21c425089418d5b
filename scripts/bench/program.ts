import type { mongo } from 'mongoose';

/** One command as the driver sent it, without what belongs to its session. */
export interface Step {
  collection: string;
  command: mongo.BSON.Document;
}

/** What a verb sent to the database: each stage's steps together, one stage after another. */
export interface Program {
  stages: Step[][];
  /** Sent one by one after the stages, in one transaction; empty for reads. */
  transaction: Step[];
}

/** What makes a replayed write a new one each time. */
export type Variation = 'none' | 'create' | 'update' | 'signIn';

/** A password and its bcrypt hash. */
export interface Secret {
  password: string;
  hash: string;
}

/** The programs of one operation, replayed in turn. */
export interface ProgramSet {
  name: string;
  variation: Variation;
  programs: Program[];
  /** What is compared between the stages and the transaction of a sign-in. */
  secret?: Secret;
}
