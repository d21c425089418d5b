import {
  CERTIFICATE_BRANCHES,
  CERTIFICATES,
  CHANNELS,
  COUNSELOR_STATUSES,
  CURRENCIES,
  DOCUMENT_KINDS,
  ENGLISH_TESTS,
  FIELDS_OF_STUDY,
  FOLLOWUP_OUTCOMES,
  FOLLOWUP_TYPES,
  FUNDING,
  GUARDIAN_RELATIONS,
  LOST_REASONS,
  PHONE_OWNERS,
  PREFERRED_LANGUAGES,
  PROPOSAL_STATES,
  RATINGS,
  SALES_STATUSES,
  type SalesStatus,
  SOURCES,
  type StageTone,
  TEACHING_LANGUAGES,
} from '#models/vocabulary';
import {
  BRANCH_LABELS,
  CERTIFICATE_LABELS,
  CHANNEL_LABELS,
  COUNSELOR_STATUS_LABELS,
  CURRENCY_LABELS,
  ENGLISH_TEST_LABELS,
  FOLLOWUP_OUTCOME_LABELS,
  FOLLOWUP_TYPE_LABELS,
  FUNDING_LABELS,
  GUARDIAN_RELATION_LABELS,
  LANGUAGE_LABELS,
  LOST_REASON_LABELS,
  PHONE_OWNER_LABELS,
  PROPOSAL_STATE_LABELS,
  RATING_LABELS,
  SOURCE_LABELS,
  STAGE_LABELS,
} from './default-labels';
import { DOCUMENT_KIND_LABELS, FIELD_LABELS, TEACHING_LANGUAGE_LABELS } from './study-labels';
import type { Label, SettingValues, Stage } from './values-schema';

type StageRule = Partial<Pick<Stage, 'requires' | 'deadlineDays' | 'terminal' | 'mayGoBack'>>;

/**
 * Rules ask for something only where a student is otherwise forgotten: work goes on from stage to
 * stage by itself, but who is put aside needs a next contact or a word why.
 */
const STAGE_RULES: Record<SalesStatus, [StageTone, StageRule]> = {
  new: ['info', { deadlineDays: 1 }],
  attempting: ['info', { deadlineDays: 7 }],
  contacted: ['violet', { deadlineDays: 14 }],
  qualified: ['violet', { deadlineDays: 14 }],
  documents_pending: ['warn', { deadlineDays: 30 }],
  ready_to_apply: ['warn', { deadlineDays: 7 }],
  applied: ['violet', { deadlineDays: 45 }],
  conditional_offer: ['good', { deadlineDays: 30 }],
  offer: ['good', { deadlineDays: 21 }],
  accepted: ['good', { deadlineDays: 30 }],
  visa: ['warn', { deadlineDays: 60 }],
  enrolled: ['good', { terminal: true, mayGoBack: false }],
  nurture: ['neutral', { requires: 'followup', deadlineDays: 90 }],
  deferred: ['neutral', { requires: 'note', deadlineDays: 365 }],
  lost: ['danger', { terminal: true }],
};

const stages: Stage[] = SALES_STATUSES.map((key, order) => {
  const [tone, rule] = STAGE_RULES[key];
  return {
    key,
    label: STAGE_LABELS[key],
    tone,
    order,
    enabled: true,
    terminal: false,
    mayGoBack: true,
    requires: 'none',
    deadlineDays: null,
    ...rule,
  };
});

function enabled<K extends string>(keys: readonly K[], labels: Record<K, Label>) {
  return keys.map((key) => ({ key, label: labels[key], enabled: true }));
}

/** What holds until somebody stores something else. */
export const DEFAULT_SETTINGS: SettingValues = {
  'lists.stages': stages,
  'lists.sources': enabled(SOURCES, SOURCE_LABELS),
  'lists.lostReasons': enabled(LOST_REASONS, LOST_REASON_LABELS),
  'lists.followupTypes': enabled(FOLLOWUP_TYPES, FOLLOWUP_TYPE_LABELS),
  'lists.followupOutcomes': enabled(FOLLOWUP_OUTCOMES, FOLLOWUP_OUTCOME_LABELS),
  'lists.counselorStatuses': enabled(COUNSELOR_STATUSES, COUNSELOR_STATUS_LABELS),
  'lists.fieldsOfStudy': enabled(FIELDS_OF_STUDY, FIELD_LABELS),
  'lists.teachingLanguages': enabled(TEACHING_LANGUAGES, TEACHING_LANGUAGE_LABELS),
  'lists.documentKinds': enabled(DOCUMENT_KINDS, DOCUMENT_KIND_LABELS),
  'lists.certificates': enabled(CERTIFICATES, CERTIFICATE_LABELS),
  'lists.branches': enabled(CERTIFICATE_BRANCHES, BRANCH_LABELS),
  'lists.ratings': enabled(RATINGS, RATING_LABELS),
  'lists.englishTests': enabled(ENGLISH_TESTS, ENGLISH_TEST_LABELS),
  'lists.proposalStates': enabled(PROPOSAL_STATES, PROPOSAL_STATE_LABELS),
  'lists.fundings': enabled(FUNDING, FUNDING_LABELS),
  'lists.currencies': enabled(CURRENCIES, CURRENCY_LABELS),
  'lists.languages': enabled(PREFERRED_LANGUAGES, LANGUAGE_LABELS),
  'lists.channels': enabled(CHANNELS, CHANNEL_LABELS),
  'lists.phoneOwners': enabled(PHONE_OWNERS, PHONE_OWNER_LABELS),
  'lists.guardianRelations': enabled(GUARDIAN_RELATIONS, GUARDIAN_RELATION_LABELS),
  'lists.tags': [],
  'security.session': { idleMinutes: 120, absoluteHours: 12 },
  'security.audit': { retentionDays: 90 },
  'general.locale': { defaultLocale: 'en', timeZone: 'Africa/Cairo', weekend: [5, 6] },
  'general.holidays': [],
  'general.followups': { reminderMinutes: 15, missedAfterDays: 0 },
};
