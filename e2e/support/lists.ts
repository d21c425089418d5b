import type { CounselorStatus, FollowupOutcome, Locale, SalesStatus } from '#models/vocabulary';
import type { RestCaller } from './rest';

interface Labelled<K> {
  key: K;
  label: Record<Locale, string>;
}

interface Lists {
  stages: Labelled<SalesStatus>[];
  followupOutcomes: Labelled<FollowupOutcome>[];
  counselorStatuses: Labelled<CounselorStatus>[];
}

/** The words that the settings give to stages, outcomes and what counselors say, in a language. */
export async function listWords(rest: RestCaller, lang: Locale) {
  const lists = await rest.get<Lists>('/api/crm/lists');
  const labelIn = <K>(items: Labelled<K>[], key: K) =>
    items.find((item) => item.key === key)?.label[lang] ?? String(key);
  return {
    stage: (key: SalesStatus) => labelIn(lists.stages, key),
    counselorStatus: (key: CounselorStatus) => labelIn(lists.counselorStatuses, key),
    outcome: (key: FollowupOutcome) => labelIn(lists.followupOutcomes, key),
  };
}
