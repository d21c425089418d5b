import type { z } from 'zod';
import type { listsOutput } from './schema';
import type { SettingValues } from './values-schema';

/** The lists among the settings, by the names that screens know them by; stages in their order. */
export function listsOf(settings: SettingValues): z.output<typeof listsOutput> {
  return {
    stages: settings['lists.stages'].toSorted((a, b) => a.order - b.order),
    sources: settings['lists.sources'],
    lostReasons: settings['lists.lostReasons'],
    followupTypes: settings['lists.followupTypes'],
    followupOutcomes: settings['lists.followupOutcomes'],
    counselorStatuses: settings['lists.counselorStatuses'],
    fieldsOfStudy: settings['lists.fieldsOfStudy'],
    teachingLanguages: settings['lists.teachingLanguages'],
    documentKinds: settings['lists.documentKinds'],
    certificates: settings['lists.certificates'],
    branches: settings['lists.branches'],
    ratings: settings['lists.ratings'],
    englishTests: settings['lists.englishTests'],
    proposalStates: settings['lists.proposalStates'],
    fundings: settings['lists.fundings'],
    currencies: settings['lists.currencies'],
    languages: settings['lists.languages'],
    channels: settings['lists.channels'],
    phoneOwners: settings['lists.phoneOwners'],
    guardianRelations: settings['lists.guardianRelations'],
    tags: settings['lists.tags'],
  };
}
