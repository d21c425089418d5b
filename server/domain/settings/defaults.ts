import {
  FOLLOWUP_OUTCOMES,
  FOLLOWUP_TYPES,
  LOST_REASONS,
  SALES_STATUSES,
  type SalesStatus,
  SOURCES,
  type StageTone,
} from '#models/vocabulary';
import {
  FOLLOWUP_OUTCOME_LABELS,
  FOLLOWUP_TYPE_LABELS,
  LOST_REASON_LABELS,
  SOURCE_LABELS,
  STAGE_LABELS,
} from './default-labels';
import type { Label, SettingValues, Stage } from './schema';

type StageRule = Partial<Pick<Stage, 'requires' | 'deadlineDays' | 'terminal' | 'mayGoBack'>>;

const STAGE_RULES: Record<SalesStatus, [StageTone, StageRule]> = {
  new: ['info', { deadlineDays: 1 }],
  attempting: ['info', { requires: 'followup', deadlineDays: 7 }],
  contacted: ['violet', { requires: 'followup', deadlineDays: 14 }],
  qualified: ['violet', { requires: 'followup', deadlineDays: 14 }],
  documents_pending: ['warn', { requires: 'followup', deadlineDays: 30 }],
  ready_to_apply: ['warn', { requires: 'followup', deadlineDays: 7 }],
  applied: ['violet', { requires: 'followup', deadlineDays: 45 }],
  conditional_offer: ['good', { requires: 'followup', deadlineDays: 30 }],
  offer: ['good', { requires: 'followup', deadlineDays: 21 }],
  accepted: ['good', { requires: 'followup', deadlineDays: 30 }],
  visa: ['warn', { requires: 'followup', deadlineDays: 60 }],
  enrolled: ['good', { terminal: true, mayGoBack: false }],
  nurture: ['neutral', { requires: 'followup', deadlineDays: 90 }],
  deferred: ['neutral', { requires: 'note', deadlineDays: 365 }],
  lost: ['danger', { requires: 'note', terminal: true }],
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
  'security.session': { idleMinutes: 120, absoluteHours: 12 },
  'security.audit': { retentionDays: 90 },
  'general.locale': { defaultLocale: 'en', timeZone: 'Africa/Cairo', weekend: [5, 6] },
  'general.holidays': [],
  'general.followups': { reminderMinutes: 15, missedAfterDays: 0 },
};
