import type { Role } from '#models/vocabulary';
import type { ErrorCode } from '#server/kernel/errors';
import type { PermissionName } from '#server/permissions/vocabulary';

/** Who calls; `custom` holds a custom role. */
export type SignedIn = Role | 'custom';
export type Caller = SignedIn | 'anonymous';

/** How a record stands to who calls; `above` is an account that holds more powers than theirs. */
export const RELATIONS = ['own', 'team', 'other', 'deleted', 'above'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What can be named or listed, and in which relations: what nobody owns is another's at most. */
export const RECORD_RELATIONS = {
  customer: ['own', 'team', 'other', 'deleted'],
  /** A student whom somebody works with: whoever calls if they counsel, else another. */
  counseled: ['own', 'team', 'other', 'deleted'],
  followup: ['own', 'team', 'other', 'deleted'],
  /** A follow-up that took place. */
  contact: ['own', 'team', 'other', 'deleted'],
  /** An entry of the audit log about a student. */
  entry: ['own', 'team', 'other', 'deleted'],
  /** A file of a student; a deleted one of a live student. */
  file: ['own', 'team', 'other', 'deleted'],
  notification: ['own', 'team', 'other'],
  user: ['own', 'team', 'other', 'deleted', 'above'],
  teamName: ['own', 'other'],
  role: ['other', 'deleted'],
  job: ['own', 'team', 'other'],
  token: ['own', 'team', 'other', 'deleted'],
  link: ['other', 'deleted'],
  university: ['other', 'deleted'],
  programme: ['other', 'deleted'],
  intake: ['other', 'deleted'],
  /** Those above guard the product. */
  setting: ['other', 'above'],
  /** The account that calls. */
  self: ['own'],
} as const satisfies Record<string, readonly Relation[]>;
export type RecordKind = keyof typeof RECORD_RELATIONS;

/** What a call answers: a refusal's code, or `unlisted` for what a list leaves out. */
export type Outcome = 'ok' | 'unlisted' | ErrorCode;

/** Which records of the scope are meant. */
interface Reach {
  /** `live` unless said. */
  state?: 'live' | 'deleted' | 'either';
  /** What deleted ones take besides. */
  deletedNeeds?: PermissionName;
  /** One's own alone, unless one holds the permission. */
  ownUnless?: PermissionName | 'never';
}

/** One way to ask a list. */
export interface View extends Reach {
  kind: RecordKind;
  /** Refused without it. */
  alsoNeeds?: PermissionName;
}

export interface Exception {
  who: readonly Caller[];
  /** All of them unless said. */
  records?: readonly Relation[];
  /** Of a list, the view it holds for; all of them unless said. */
  view?: string;
  outcome: Outcome;
  why: string;
}

export interface Declaration extends Reach {
  needs: PermissionName | 'signedIn' | 'public';
  /** The record that the input names. */
  names?: RecordKind;
  /** A second permission, whose scope the record must be in. */
  within?: PermissionName;
  /** What a named record out of reach answers; NOT_FOUND unless said. */
  absent?: Outcome;
  /** What a list shows, by the ways to ask it. */
  lists?: Readonly<Record<string, View>>;
  except?: readonly Exception[];
}

export type Declarations = Readonly<Record<string, Declaration>>;
