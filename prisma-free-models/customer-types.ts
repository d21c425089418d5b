import type { Types } from 'mongoose';
import type {
  AgentRole,
  AssignmentAction,
  CounselorStatus,
  DegreeType,
  DOCUMENT_STATUSES,
  GENDERS,
  StageKey,
} from './vocabulary';

type OneOf<T extends readonly unknown[]> = T[number];

/**
 * What a student's record looks like in the `customers` collection. Dates are UTC. Keys of configured
 * lists are text; `customer-choices` says where they stand.
 */
export interface CustomerRecord {
  _id: Types.ObjectId;
  customerNumber: string;
  degreeType: DegreeType;
  basicData: BasicData;
  marketing: Marketing;
  currentQualification: Qualification;
  desiredProgram: DesiredProgram;
  evaluation: Evaluation;
  assignment: Assignment;
  documents: ChecklistItem[];
  tags: string[];
  customFields: Record<string, unknown>;
  nextFollowupAt: Date | null;
  /** `nextFollowupAt`, or the end of time when there is none: the sort key that puts "none" last. */
  followupOrder: Date;
  /** The folded name, the key by which names are ordered in either script. */
  sortName: string;
  version: number;
  isDeleted: boolean;
  deletedAt: Date | null;
  deletedBy: Types.ObjectId | null;
  createdBy: Types.ObjectId | null;
  updatedBy: Types.ObjectId | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface BasicData {
  customerName: string;
  nameArabic?: string | null;
  nameLatin?: string | null;
  customerPhone: string;
  otherPhones: { phone: string; owner: string; whatsapp: boolean }[];
  email: string | null;
  gender?: OneOf<typeof GENDERS> | null;
  birthDate?: string | null;
  nationality?: string | null;
  residence?: string | null;
  city?: string | null;
  passportNumber?: string | null;
  passportExpiry?: string | null;
  nationalId?: string | null;
  preferredLanguage?: string | null;
  preferredChannel?: string | null;
  guardians: {
    name: string;
    relation: string;
    phone?: string | null;
    email?: string | null;
  }[];
  consent?: { contact: boolean; marketing: boolean; at?: string | null } | null;
}

export interface Marketing {
  source?: string | null;
  medium?: string | null;
  campaign?: string | null;
  referrer?: string | null;
  partner?: string | null;
  firstTouchAt?: Date | null;
  lastTouchAt?: Date | null;
  attempts: number;
}

export interface EnglishTest {
  test: string;
  score: number;
  takenOn?: string | null;
  expiresOn?: string | null;
}

/** Every degree's fields; `customer-rules` says which belong to which degree. */
export interface Qualification {
  certificate?: string | null;
  branch?: string | null;
  score?: number | null;
  scoreScale?: number | null;
  scorePercent?: number | null;
  seatNumber?: string | null;
  satScore?: number | null;
  subjects?: { name: string; grade: string }[];
  graduationYear?: number | null;
  bachelorDegree?: string | null;
  university?: string | null;
  major?: string | null;
  gpa?: number | null;
  gpaScale?: number | null;
  experienceYears?: number | null;
  masterDegree?: string | null;
  masterUniversity?: string | null;
  thesisTitle?: string | null;
  publications?: string[];
  proposal?: string | null;
  proposalTitle?: string | null;
  targetSupervisors?: string[];
  englishTests?: EnglishTest[];
}

export interface DesiredProgram {
  fieldsOfStudy: string[];
  countries: string[];
  intakes: string[];
  budget?: number | null;
  currency?: string | null;
  funding?: string | null;
  choices: { rank: number; university: string; programme?: string | null }[];
}

export interface Evaluation {
  salesStatus: StageKey;
  lostReason?: string | null;
  rating?: string | null;
  score?: number | null;
  nextStep?: string | null;
  /** What was noted as the student entered the stage. */
  statusNote?: string | null;
  statusChangedAt: Date;
}

export interface AssignedAgent {
  agentId: Types.ObjectId;
  role: AgentRole;
  counselorStatus: CounselorStatus;
  from: Date;
  to?: Date | null;
  by?: Types.ObjectId | null;
  reason?: string | null;
  firstContactAt?: Date | null;
}

export interface AssignmentEntry {
  at: Date;
  action: AssignmentAction;
  agentId: Types.ObjectId;
  role?: AgentRole;
  by?: Types.ObjectId | null;
  reason?: string | null;
}

export interface Assignment {
  /** The lead counselor; null while the student waits in the queue. */
  assignedAgentId: Types.ObjectId | null;
  agents: AssignedAgent[];
  /** Entries are added, never changed. */
  history: AssignmentEntry[];
  /** The agents working with the student now, or `[null]` while nobody does: what scopes match. */
  scopeAgentIds: (Types.ObjectId | null)[];
  disagree: boolean;
  /** What the original system named as the agent, where that is nobody known. */
  legacyAgent?: unknown;
}

export interface ChecklistItem {
  kind: string;
  status: OneOf<typeof DOCUMENT_STATUSES>;
  remark?: string | null;
  expiresOn?: string | null;
}
