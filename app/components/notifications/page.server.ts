import { redirect } from '@remix-run/node';
import { listNotifications, markRead } from '#server/domain/notifications';
import type { RequestContext } from '#server/http/load-context';
import { idSchema } from '#server/kernel/page';
import type { Translate } from '~/lib/i18n';

const SHOWN = 30;

/** What the reader was told; older by `?cursor=`. */
export async function notificationsPage(
  app: RequestContext,
  params: URLSearchParams,
  t: Translate,
) {
  const cursor = params.get('cursor') ?? undefined;
  const page = await listNotifications(app, { limit: SHOWN, ...(cursor ? { cursor } : {}) });
  return { title: `${t('notifications:title')} · EduGate`, page };
}

export type NotificationsPage = Awaited<ReturnType<typeof notificationsPage>>;

/** Marks one as read, or all of them. */
export async function readNotifications(app: RequestContext, form: FormData) {
  const id = idSchema.safeParse(form.get('id'));
  await markRead(app, id.success ? { id: id.data } : {});
  return redirect('/notifications');
}
