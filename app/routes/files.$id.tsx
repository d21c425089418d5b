import { actOnFile, openFile } from '~/components/files/file-action.server';
import { screenAction, screenLoader } from '~/lib/route.server';

export { clientAction } from '~/lib/offline';

/** Opens a file of a student, for whoever may see it. */
export const loader = screenLoader(({ app, params, url }) =>
  openFile(app, params.id, url.searchParams),
);

export const action = screenAction(({ app, params, form, t }) =>
  actOnFile(app, params.id, form, t),
);
