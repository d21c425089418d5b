import { z } from 'zod';
import { query } from '#server/kernel/query';
import { listsOf } from './lists-of';
import { readSettings } from './read-setting';
import { listsOutput } from './schema';

/** Every list that screens offer. */
export const settingsLists = query({
  name: 'settings.lists',
  permission: 'signedIn',
  input: z.strictObject({}).default({}),
  output: listsOutput,

  run: async () => listsOf(await readSettings()),
});
