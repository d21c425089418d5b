import { z } from 'zod';
import {
  AGENT_ROLES,
  AUDIT_ACTIONS,
  COUNSELOR_STATUSES,
  DEGREE_TYPES,
  DOCUMENT_STATUSES,
  GENDERS,
} from '#models/vocabulary';
import { pageOf } from '#server/kernel/page';
import { storedWord } from '#server/kernel/stored-word';

/**
 * What leaves the server of a customer. It names shapes and does not judge: a record written under
 * older rules must still be readable. Fields that are not named here never leave.
 */
const text = z.string().nullish();
const number = z.number().nullish();
const instant = z.iso.datetime();
const optionally = <T extends readonly [string, ...string[]]>(values: T) =>
  storedWord(values).nullish();

const agent = z.object({
  agentId: z.string(),
  name: z.string().nullable(),
  role: storedWord(AGENT_ROLES),
  counselorStatus: storedWord(COUNSELOR_STATUSES),
  from: instant,
});

const basicData = z.object({
  customerName: z.string(),
  nameArabic: text,
  nameLatin: text,
  customerPhone: z.string(),
  otherPhones: z
    .array(z.object({ phone: z.string(), owner: z.string(), whatsapp: z.boolean() }))
    .default([]),
  email: text,
  gender: optionally(GENDERS),
  birthDate: text,
  nationality: text,
  residence: text,
  city: text,
  passportNumber: text,
  passportExpiry: text,
  nationalId: text,
  preferredLanguage: text,
  preferredChannel: text,
  guardians: z
    .array(
      z.object({
        name: z.string(),
        relation: z.string(),
        phone: text,
        email: text,
      }),
    )
    .default([]),
  consent: z.object({ contact: z.boolean(), marketing: z.boolean(), at: text }).nullish(),
});

const qualification = z.object({
  certificate: text,
  branch: text,
  score: number,
  scoreScale: number,
  scorePercent: number,
  seatNumber: text,
  satScore: number,
  subjects: z.array(z.object({ name: z.string(), grade: z.string() })).nullish(),
  graduationYear: number,
  bachelorDegree: text,
  university: text,
  major: text,
  gpa: number,
  gpaScale: number,
  experienceYears: number,
  masterDegree: text,
  masterUniversity: text,
  thesisTitle: text,
  publications: z.array(z.string()).nullish(),
  proposal: text,
  proposalTitle: text,
  targetSupervisors: z.array(z.string()).nullish(),
  englishTests: z
    .array(
      z.object({
        test: z.string(),
        score: z.number(),
        takenOn: text,
        expiresOn: text,
      }),
    )
    .nullish(),
});

/** One row of a list: what a grid shows, and no more. */
export const customerRow = z.object({
  id: z.string(),
  customerNumber: z.string(),
  version: z.number(),
  degreeType: storedWord(DEGREE_TYPES),
  customerName: z.string(),
  nameArabic: z.string().nullable(),
  nameLatin: z.string().nullable(),
  customerPhone: z.string(),
  email: z.string().nullable(),
  nationality: z.string().nullable(),
  source: z.string().nullable(),
  salesStatus: z.string(),
  lostReason: z.string().nullable(),
  statusChangedAt: instant.nullable(),
  rating: z.string().nullable(),
  agents: z.array(agent),
  disagree: z.boolean(),
  tags: z.array(z.string()),
  nextFollowupAt: instant.nullable(),
  isDeleted: z.boolean(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type CustomerRow = z.output<typeof customerRow>;

export const customerPage = pageOf(customerRow);

/** The whole record. */
export const customerOutput = z.object({
  id: z.string(),
  customerNumber: z.string(),
  version: z.number(),
  degreeType: storedWord(DEGREE_TYPES),
  basicData,
  marketing: z.object({
    source: text,
    medium: text,
    campaign: text,
    referrer: text,
    partner: text,
    attempts: z.number(),
    firstTouchAt: instant.nullish(),
    lastTouchAt: instant.nullish(),
  }),
  currentQualification: qualification,
  desiredProgram: z.object({
    fieldsOfStudy: z.array(z.string()).default([]),
    countries: z.array(z.string()).default([]),
    intakes: z.array(z.string()).default([]),
    budget: number,
    currency: text,
    funding: text,
    choices: z
      .array(z.object({ rank: z.number(), university: z.string(), programme: text }))
      .default([]),
  }),
  evaluation: z.object({
    salesStatus: z.string(),
    lostReason: text,
    rating: text,
    score: number,
    nextStep: text,
    /** What was noted as the student entered the stage. */
    statusNote: text,
    statusChangedAt: instant.nullish(),
  }),
  assignment: z.object({
    assignedAgentId: z.string().nullable(),
    agents: z.array(agent),
    /** What the counselors say together. */
    headline: optionally(COUNSELOR_STATUSES),
    disagree: z.boolean(),
  }),
  documents: z.array(
    z.object({
      kind: z.string(),
      status: storedWord(DOCUMENT_STATUSES),
      remark: text,
      expiresOn: text,
    }),
  ),
  tags: z.array(z.string()),
  customFields: z.record(z.string(), z.unknown()),
  nextFollowupAt: instant.nullable(),
  isDeleted: z.boolean(),
  deletedAt: instant.nullable(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** Paths that an application needs and the record lacks: warnings before `ready_to_apply`. */
  missing: z.array(z.string()),
});
export type CustomerOutput = z.output<typeof customerOutput>;

const who = z.object({ id: z.string().nullable(), name: z.string().nullable() });

/** What happened to a student, newest first: finished and planned contacts, and changes. */
export const timelineOutput = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('change'),
        id: z.string(),
        at: instant,
        by: who,
        action: storedWord(AUDIT_ACTIONS),
        changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
      }),
      z.object({
        kind: z.literal('followup'),
        id: z.string(),
        at: instant,
        by: who,
        type: z.string(),
        dueAt: instant,
        doneAt: instant.nullable(),
        outcome: z.string().nullable(),
        notes: z.string(),
        durationMinutes: z.number().nullable(),
      }),
    ]),
  ),
  /** The place of the last entry, when there are older ones. */
  nextBefore: z.string().nullable(),
});
export type TimelineItem = z.output<typeof timelineOutput>['items'][number];
