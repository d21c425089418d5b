import { useFetcher, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { toast } from '~/components/ui/toast';
import type { Translate } from '~/lib/i18n';
import { useApp } from '~/lib/use-app';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';

/** What `?done=` says was done; anything else in the address is ignored. */
function doneText(done: string | null, name: string, by: string | null, t: Translate) {
  switch (done) {
    case 'created':
    case 'deleted':
    case 'restored':
      return t(`student:${done}`, { name });
    case 'saved':
      return by ? t('student:savedBeside', { name: by }) : t('student:saved');
    case 'unchanged':
      return t('student:form.nothingChanged');
    case 'logged':
    case 'loggedNext':
    case 'plannedDone':
      return t(`followups:${done}`);
    case 'fileAdded':
      return t('files:done.added');
    case 'fileDeleted':
      return t('files:done.deleted');
    default:
      return null;
  }
}

/**
 * What was just done, after the page that did it sent the browser here: a toast, and the address
 * forgets it; without scripts a line on the page. A deletion can be undone.
 */
export function DoneMessage({ name, mayRestore = false }: { name: string; mayRestore?: boolean }) {
  const t = useT();
  const { csrf } = useApp();
  const [query] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const fetcher = useFetcher();
  const done = query.get('done');
  const restore = () => {
    fetcher.submit({ intent: 'restore', beside: '1', csrf }, { method: 'post', action: pathname });
  };
  const text = doneText(done, name, query.get('by'), t);

  useEach(text ? done : undefined, () => {
    if (!text) return;
    if (done === 'deleted' && mayRestore) toast.undo(text, t('undo'), restore);
    else toast.success(text);
    navigate(pathname, { replace: true, preventScrollReset: true });
  });

  if (!text) return null;
  return (
    <div className="hidden noscript:block">
      <FormAlert tone="good">{text}</FormAlert>
    </div>
  );
}
