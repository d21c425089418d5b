import { useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { FormAlert } from '~/components/form/error-summary';
import { toast } from '~/components/ui/toast';
import { useEach } from '~/lib/use-each';
import { useT } from '~/lib/use-t';

/** What was just done: a toast, and the address forgets it; without scripts a line on the page. */
export function SavedMessage() {
  const t = useT();
  const [query] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const done = query.get('done');
  const text =
    done === 'saved' ? t('settings:saved') : done === 'reset' ? t('settings:wasReset') : null;
  useEach(text ? done : undefined, () => {
    if (!text) return;
    toast.success(text);
    navigate(pathname, { replace: true, preventScrollReset: true });
  });
  if (!text) return null;
  return (
    <div className="hidden noscript:block">
      <FormAlert tone="good">{text}</FormAlert>
    </div>
  );
}
