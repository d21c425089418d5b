import { z } from 'zod';
import { query } from '#server/kernel/query';
import { readSettings } from './read-setting';
import { listsOutput } from './schema';

/** Every list that screens offer. */
export const settingsLists = query({
  name: 'settings.lists',
  permission: 'signedIn',
  input: z.strictObject({}).default({}),
  output: listsOutput,

  async run() {
    const settings = await readSettings();
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
      tags: settings['lists.tags'],
    };
  },
});
