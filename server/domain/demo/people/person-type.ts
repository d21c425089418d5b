import type { Certificate, DegreeType, LostReason, SalesStatus, Source } from '#models/vocabulary';

/** A generated person: plain data under the names of the customer record, without ids or agents. */
export interface GeneratedPerson {
  /** Place in the order of creation, from 0: a higher index never came earlier. */
  index: number;
  degreeType: DegreeType;
  createdAt: Date;
  basicData: GeneratedBasics;
  marketing: GeneratedMarketing;
  currentQualification: GeneratedQualification;
  desiredProgram: GeneratedProgram;
  evaluation: GeneratedEvaluation;
  nextFollowupAt: Date | null;
  tags: string[];
  /** In [0, 1), skewed towards 0: multiplied by a number of counselors, the one in charge. */
  agentShare: number;
  /** True for the share of new enquiries that no counselor has yet. */
  unassigned: boolean;
}

/** Days are `YYYY-MM-DD`, countries ISO 3166 alpha-2, phones E.164. */
export interface GeneratedBasics {
  customerName: string;
  nameArabic?: string;
  nameLatin?: string;
  customerPhone: string;
  otherPhones: { phone: string; owner: 'self' | 'father' | 'mother'; whatsapp: boolean }[];
  email: string | null;
  gender: 'male' | 'female';
  birthDate: string;
  nationality: string;
  residence: string;
  city: string;
  passportNumber?: string;
  passportExpiry?: string;
  nationalId?: string;
  preferredLanguage: 'ar' | 'en';
  preferredChannel: 'phone' | 'whatsapp' | 'email';
  guardians: { name: string; relation: 'father' | 'mother'; phone: string }[];
  consent: { contact: boolean; marketing: boolean; at: string };
}

export interface GeneratedMarketing {
  source: Source;
  medium: string;
  campaign?: string;
  referrer?: string;
  partner?: string;
  firstTouchAt: Date;
  lastTouchAt: Date;
  attempts: number;
}

export interface GeneratedEnglishTest {
  test: 'ielts' | 'toefl' | 'pte' | 'duolingo' | 'cambridge';
  score: number;
  takenOn: string;
  expiresOn: string;
}

/** Only the fields that belong to the degree are present. */
export interface GeneratedQualification {
  certificate?: Certificate;
  branch?: CertificateBranch;
  score?: number;
  scoreScale?: number;
  scorePercent?: number;
  seatNumber?: string;
  satScore?: number;
  subjects?: { name: string; grade: string }[];
  graduationYear?: number;
  bachelorDegree?: string;
  university?: string;
  major?: string;
  gpa?: number;
  gpaScale?: number;
  experienceYears?: number;
  masterDegree?: string;
  masterUniversity?: string;
  thesisTitle?: string;
  publications?: string[];
  proposal?: 'none' | 'idea' | 'draft' | 'ready';
  proposalTitle?: string;
  targetSupervisors?: string[];
  englishTests?: GeneratedEnglishTest[];
}

export type CertificateBranch =
  | 'science'
  | 'mathematics'
  | 'literary'
  | 'scientific'
  | 'industrial'
  | 'commercial'
  | 'agricultural'
  | 'general';

export interface GeneratedProgram {
  fieldsOfStudy: string[];
  countries: string[];
  /** `YYYY-MM`. */
  intakes: string[];
  budget: number;
  currency: 'USD' | 'EUR' | 'GBP' | 'EGP' | 'TRY' | 'MYR';
  funding: 'self' | 'family' | 'scholarship' | 'loan' | 'employer';
  choices: { rank: number; university: string; programme: string }[];
}

export interface GeneratedEvaluation {
  salesStatus: SalesStatus;
  lostReason?: LostReason;
  rating: 'hot' | 'warm' | 'cold';
  score: number;
  statusChangedAt: Date;
}
