/** The closed lists everything else derives from: unions, zod enums, model enums, select options. */

export const DEGREE_TYPES = ['bachelor', 'master', 'phd'] as const;
export type DegreeType = (typeof DEGREE_TYPES)[number];

/**
 * The built-in sales stages in funnel order; `nurture`, `deferred` and `lost` stand beside the funnel.
 * Rules know them by name, so that no company can remove them; it may add stages of its own.
 */
export const SALES_STATUSES = [
  'new',
  'attempting',
  'contacted',
  'qualified',
  'documents_pending',
  'ready_to_apply',
  'applied',
  'conditional_offer',
  'offer',
  'accepted',
  'visa',
  'enrolled',
  'nurture',
  'deferred',
  'lost',
] as const;
export type SalesStatus = (typeof SALES_STATUSES)[number];
/** The key of any stage, built-in or the company's own: an entry of the setting `lists.stages`. */
export type StageKey = SalesStatus | (string & Record<never, never>);

export const ROLES = ['superadmin', 'admin', 'superagent', 'agent', 'dataentry'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that work with students themselves. */
export const COUNSELOR_ROLES: readonly Role[] = ['superagent', 'agent'];

export const AGENT_ROLES = ['lead', 'support', 'visa'] as const;
export type AgentRole = (typeof AGENT_ROLES)[number];

/** What the history of a student's counselors tells. */
export const ASSIGNMENT_ACTIONS = ['ASSIGN', 'REASSIGN', 'ADD_AGENT', 'END_AGENT'] as const;
export type AssignmentAction = (typeof ASSIGNMENT_ACTIONS)[number];

/** What one counselor says of one student; several counselors may disagree. */
export const COUNSELOR_STATUSES = [
  'new',
  'in_progress',
  'waiting',
  'interested',
  'unreachable',
  'not_interested',
  'done',
] as const;
export type CounselorStatus = (typeof COUNSELOR_STATUSES)[number];

export const PRESENCES = ['in', 'out', 'leave'] as const;
/** Why a link for choosing a password was made: a new account, or a forgotten password. */
export const LINK_KINDS = ['invite', 'reset'] as const;
export const LOCALES = ['en', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const GENDERS = ['male', 'female'] as const;
export const PHONE_OWNERS = ['self', 'father', 'mother', 'other'] as const;
export const GUARDIAN_RELATIONS = ['father', 'mother', 'brother', 'sister', 'other'] as const;
export const CHANNELS = ['phone', 'whatsapp', 'email', 'sms'] as const;
export const PREFERRED_LANGUAGES = ['ar', 'en', 'fr'] as const;

export const SOURCES = [
  'website',
  'facebook',
  'instagram',
  'tiktok',
  'google',
  'whatsapp',
  'referral',
  'school_fair',
  'partner',
  'walk_in',
  'phone',
  'other',
] as const;
export type Source = (typeof SOURCES)[number];

export const LOST_REASONS = [
  'no_response',
  'wrong_number',
  'price',
  'chose_competitor',
  'not_eligible',
  'parents_refused',
  'visa_refused',
  'changed_mind',
  'do_not_contact',
  'duplicate',
  'other',
] as const;
export type LostReason = (typeof LOST_REASONS)[number];

export const RATINGS = ['hot', 'warm', 'cold'] as const;

export const CERTIFICATES = [
  'thanaweya_amma',
  'azhar',
  'igcse',
  'american_diploma',
  'ib',
  'stem',
  'arab_secondary',
  'technical',
] as const;
export type Certificate = (typeof CERTIFICATES)[number];
/** Those that ask for something of their own before an application; see `missingForApplication`. */
export const RULED_CERTIFICATES = [
  'thanaweya_amma',
  'azhar',
  'igcse',
  'american_diploma',
] as const satisfies readonly Certificate[];

export const CERTIFICATE_BRANCHES = [
  'science',
  'mathematics',
  'literary',
  'scientific',
  'industrial',
  'commercial',
  'agricultural',
  'general',
] as const;

export const ENGLISH_TESTS = ['ielts', 'toefl', 'pte', 'duolingo', 'cambridge'] as const;
export const FUNDING = ['self', 'family', 'scholarship', 'loan', 'employer'] as const;
export const PROPOSAL_STATES = ['none', 'idea', 'draft', 'ready'] as const;
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'EGP', 'SAR', 'AED', 'TRY', 'MYR'] as const;

/** Fields of study, languages and documents that an installation begins with; settings name the rest. */
export const FIELDS_OF_STUDY = [
  'medicine',
  'dentistry',
  'pharmacy',
  'nursing',
  'civil_engineering',
  'mechanical_engineering',
  'electrical_engineering',
  'computer_science',
  'data_science',
  'business',
  'finance',
  'economics',
  'law',
  'architecture',
  'media',
  'languages',
  'psychology',
  'education',
  'agriculture',
  'biotechnology',
] as const;
export type FieldOfStudy = (typeof FIELDS_OF_STUDY)[number];

export const TEACHING_LANGUAGES = [
  'english',
  'arabic',
  'french',
  'german',
  'italian',
  'turkish',
  'russian',
  'spanish',
] as const;
export type TeachingLanguage = (typeof TEACHING_LANGUAGES)[number];

export const DOCUMENT_KINDS = [
  'passport',
  'photo',
  'english_test',
  'school_certificate',
  'school_transcript',
  'bachelor_certificate',
  'bachelor_transcript',
  'master_certificate',
  'master_transcript',
  'cv',
  'motivation_letter',
  'research_proposal',
  'recommendation_letters',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a tuition fee pays for. */
export const TUITION_PERIODS = ['year', 'semester', 'programme'] as const;
export const COMMISSION_KINDS = ['percent', 'amount'] as const;

export const INTAKE_TERMS = ['fall', 'winter', 'spring', 'summer'] as const;
export type IntakeTerm = (typeof INTAKE_TERMS)[number];

/** What a programme can ask of an applicant. */
export const ENTRY_RULE_KINDS = [
  'certificate',
  'gpa',
  'english_test',
  'sat',
  'degree_field',
  'experience',
  'publications',
  'max_age',
  'nationality',
  'supervisor',
  'proposal',
] as const;
export type EntryRuleKind = (typeof ENTRY_RULE_KINDS)[number];

export const DOCUMENT_STATUSES = [
  'awaiting',
  'received',
  'verified',
  'rejected',
  'waived',
  'expired',
] as const;

/** What a file may be, as its bytes tell. */
export const FILE_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'image/heic',
  'image/heif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Pending until all of it is stored; removing until nothing of it is. */
export const FILE_STATES = ['pending', 'ready', 'removing'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** What is made of a picture: two previews, of which a browser takes the smaller it can show, and a thumbnail. */
export const FILE_RENDITIONS = ['avif', 'webp', 'thumbnail'] as const;
export type FileRendition = (typeof FILE_RENDITIONS)[number];

export const FOLLOWUP_TYPES = [
  'call',
  'whatsapp',
  'email',
  'sms',
  'meeting',
  'visit',
  'document_chase',
] as const;
export type FollowupType = (typeof FOLLOWUP_TYPES)[number];

export const FOLLOWUP_OUTCOMES = [
  'answered',
  'no_answer',
  'busy',
  'wrong_number',
  'callback_requested',
  'interested',
  'needs_time',
  'price_objection',
  'parent_decides',
  'not_eligible',
  'chose_competitor',
  'do_not_contact',
] as const;
export type FollowupOutcome = (typeof FOLLOWUP_OUTCOMES)[number];

export const AUDIT_ACTIONS = [
  'LOGIN',
  'LOGOUT',
  'LOGIN_FAILED',
  'ACCESS_DENIED',
  'CREATE',
  'UPDATE',
  'DELETE',
  'RESTORE',
  'PURGE',
  'VIEW',
  'ASSIGN',
  'REASSIGN',
  'ADD_AGENT',
  'END_AGENT',
  'COUNSELOR_STATUS',
  'COMPLETE',
  'IMPORT',
  'CREATE_TOKEN',
  'REVOKE_TOKEN',
  'CLEAR_CACHE',
  'REOPEN',
  'MISS',
  'REMIND',
  'UPDATE_USER',
  'DELETE_USER',
  'UPDATE_PROFILE',
  'ISSUE_LINK',
  'SET_PASSWORD',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const ENTITY_TYPES = [
  'customer',
  'followup',
  'profile',
  'role',
  'session',
  'api_token',
  'setting',
  'university',
  'programme',
  'intake',
  'cache',
  'job',
  'notification',
  'file',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const SETTING_CATEGORIES = ['lists', 'security', 'general'] as const;
export const SETTING_KEYS = [
  'lists.stages',
  'lists.sources',
  'lists.lostReasons',
  'lists.followupTypes',
  'lists.followupOutcomes',
  'lists.counselorStatuses',
  'lists.fieldsOfStudy',
  'lists.teachingLanguages',
  'lists.documentKinds',
  'lists.certificates',
  'lists.branches',
  'lists.ratings',
  'lists.englishTests',
  'lists.proposalStates',
  'lists.fundings',
  'lists.currencies',
  'lists.languages',
  'lists.channels',
  'lists.phoneOwners',
  'lists.guardianRelations',
  'lists.tags',
  'security.session',
  'security.audit',
  'general.locale',
  'general.holidays',
  'general.followups',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

export const STAGE_TONES = ['info', 'violet', 'warn', 'good', 'danger', 'neutral'] as const;
export type StageTone = (typeof STAGE_TONES)[number];

/** What a counselor must leave behind when a student enters a stage. */
export const STAGE_REQUIREMENTS = ['none', 'followup', 'note', 'document'] as const;
export type StageRequirement = (typeof STAGE_REQUIREMENTS)[number];

/** What is cached; `server/effects/cache/kinds` says for how long. */
export const CACHE_KINDS = ['settings', 'users', 'reports', 'universities'] as const;
export type CacheKind = (typeof CACHE_KINDS)[number];

/** The kinds of background work that a person can start, watch and cancel. */
export const JOB_KINDS = ['customers.reassign', 'customers.handover'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What still has something to do. */
export const OPEN_JOB_STATES: readonly JobState[] = ['queued', 'running'];

/** How often a contact comes again: every so many days, weeks or months. */
export const RECURRENCE_UNITS = ['day', 'week', 'month'] as const;
export type RecurrenceUnit = (typeof RECURRENCE_UNITS)[number];

export const NOTIFICATION_KINDS = ['followup_reminder', 'followups_missed'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
